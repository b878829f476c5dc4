"""In field: what a crew presses on its phone. A key makes each press one deed, however often the phone sends it."""

from collections.abc import Callable
from datetime import datetime
from typing import BinaryIO

from django.core.exceptions import ValidationError
from django.db import transaction

from powiat.ground.kernel.actor import Actor
from powiat.offices.interventions.actions.acknowledge import acknowledge
from powiat.offices.interventions.actions.add_photo import add_photo
from powiat.offices.interventions.actions.go import locked
from powiat.offices.interventions.actions.remember import remember
from powiat.offices.interventions.actions.work import assign, resolve, start
from powiat.offices.interventions.domain.stages import Stage
from powiat.offices.interventions.models import FieldDeed, Report
from powiat.offices.interventions.permissions import require_work

DONE = "Zrobione na miejscu."
_CLOSED = "To zgłoszenie jest już zakończone. Jeśli to pomyłka, zadzwoń do dyżurnego."


@transaction.atomic
def set_out(*, report_id: int, key: str, by: Actor, now: datetime) -> Report:
    """„Jadę”: it is mine, and it has been seen."""
    return _once(report_id, "set_out", key, by, now, lambda report: _go_there(report, by, now))


@transaction.atomic
def arrive(*, report_id: int, key: str, by: Actor, now: datetime) -> Report:
    """„Na miejscu”: the work begins."""
    return _once(report_id, "arrive", key, by, now, lambda report: _begin(report, by, now))


@transaction.atomic
def finish(
    *, report_id: int, key: str, by: Actor, now: datetime, text: str = "",
    photo: tuple[bytes | BinaryIO, str] | None = None,
) -> Report:  # fmt: skip
    """„Zrobione”, with a photo of how it looks now. RejectedPhoto leaves everything as it was."""

    def deed(report: Report) -> None:
        photos = ()
        if photo is not None:
            stored = add_photo(content=photo[0], name=photo[1], by=by, now=now, kind="after")
            photos = (stored.id,)
        words = text.strip() or DONE
        resolve(report_id=report.pk, text_public=words, by=by, now=now, photos=photos)

    return _once(report_id, "finish", key, by, now, deed)


def _once(
    report_id: int, verb: str, key: str, by: Actor, now: datetime, deed: Callable[[Report], None]
) -> Report:
    report = locked(report_id)
    require_work(by, report)
    if not key:
        raise ValidationError("Odśwież stronę i naciśnij jeszcze raz.")
    _, is_new = FieldDeed.objects.get_or_create(
        key=key[:60], defaults={"report": report, "verb": verb, "by_name": by.name[:200], "at": now}
    )
    if not is_new:
        return report
    if report.closed_at is not None:
        raise ValidationError(_CLOSED)
    deed(report)
    return locked(report_id)


def _go_there(report: Report, by: Actor, now: datetime) -> None:
    acknowledge(report_id=report.pk, by=by, now=now)
    assign(report_id=report.pk, user_id=by.user_id, name=by.name, by=by, now=now)
    remember(report=report, verb="set_out", by=by, now=now)


def _begin(report: Report, by: Actor, now: datetime) -> None:
    if report.handler_id is None:
        assign(report_id=report.pk, user_id=by.user_id, name=by.name, by=by, now=now)
    if report.stage != Stage.IN_PROGRESS:
        start(report_id=report.pk, by=by, now=now)
    remember(report=locked(report.pk), verb="arrive", by=by, now=now)
