"""The case list (spis spraw): the cases of a unit in a class and a year, as the office rules lay it out."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from django.db.models import OuterRef, Subquery
from django.utils import timezone

from powiat.chancery.eod.models import Case, JrwaEntry, LetterInCase
from powiat.ground.kernel.actor import Actor
from powiat.ground.org import api as org


@dataclass(frozen=True, slots=True)
class CaseListLine:
    """Instrukcja kancelaryjna § 29: one line of the list."""

    case_id: int
    place: int
    mark: str
    title: str
    sender: str
    sender_ref: str
    dated: str
    initiated_on: date
    settled_on: date | None
    handler: str
    remarks: str


def class_title(symbol: str) -> str | None:
    """The heading of the class of any rank; None when there is no such class."""
    row = JrwaEntry.objects.filter(symbol=symbol).order_by("-valid_from").first()
    return row.title if row else None


def case_list(actor: Actor, *, unit_id: int, symbol: str, year: int, on: date) -> Iterator[CaseListLine]:
    """The lines, as far as the actor may see the cases; a class of a higher rank takes in those under it."""
    opening = LetterInCase.objects.filter(case=OuterRef("pk"), opens=True)
    rows = (
        Case.objects.visible_to(actor)
        .filter(unit_id=unit_id, jrwa__symbol__startswith=symbol, year=year)
        .annotate(
            from_name=Subquery(opening.values("letter__sender_name")[:1]),
            from_ref=Subquery(opening.values("letter__sender_ref")[:1]),
            from_day=Subquery(opening.values("letter__dated")[:1]),
        )
        .order_by("jrwa__symbol", "base", "number")
    )
    people = {post.id: post.user_name or "wakat" for post in org.posts(on, unit_ids=[unit_id])}
    for place, case in enumerate(rows, start=1):
        yield CaseListLine(
            case.pk,
            place,
            case.mark,
            case.title,
            case.from_name or "",
            case.from_ref or "",
            case.from_day or "",
            case.initiated_on,
            timezone.localdate(case.closed_at) if case.closed_at else None,
            people.get(case.handler_id, ""),
            case.closed_how,
        )
