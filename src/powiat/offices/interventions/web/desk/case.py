"""Case: the case of the chancery that a report became, or may become; class and term are suggested by its category."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from django.urls import reverse

from powiat.chancery.eod import api as eod
from powiat.ground.kernel.actor import Actor
from powiat.offices.interventions.models import Report
from powiat.offices.interventions.permissions import Permission

# Permissions of the chancery: whoever keeps cases may open one, whoever reads them may follow the link.
OPENS, READS = "eod.case.open", ("eod.case.read", "eod.case.read_all")


@dataclass(frozen=True, slots=True)
class Panel:
    """The case that was made, or what it may be made of."""

    mark: str
    url: str
    may_make: bool
    classes: Sequence[tuple[int, str]] = ()
    terms: Sequence[tuple[int, str]] = ()
    class_id: int | None = None
    term_id: int | None = None


def panel(report: Report, actor: Actor, on: date) -> Panel:
    """For the page of the report."""
    if report.case_id is not None:
        url = reverse("case-detail", args=[report.case_id]) if actor.may_any(READS) else ""
        return Panel(report.case_mark, url, may_make=False)
    if not (actor.may(Permission.WORK) and actor.may(OPENS) and actor.post_ids):
        return Panel("", "", may_make=False)
    classes, terms = eod.case_choices(on)
    usual = next((one for one in classes if one.symbol == report.category.jrwa), None)
    return Panel(
        "", "", True, [(one.id, one.label) for one in classes], terms,
        usual.id if usual else None, usual.term_id if usual else None,
    )  # fmt: skip
