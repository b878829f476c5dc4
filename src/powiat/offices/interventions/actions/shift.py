"""Shift: who is on duty, the log of the shift, and the word to the next one."""

from datetime import datetime

from django.core.exceptions import ValidationError
from django.db import transaction

from powiat.ground.audit import api as audit
from powiat.ground.kernel.actor import Actor
from powiat.ground.notices import api as notices
from powiat.offices.interventions.actions.remember import CHANNEL
from powiat.offices.interventions.models import Report, Shift, ShiftNote
from powiat.offices.interventions.permissions import Permission, require


@transaction.atomic
def start_shift(*, by: Actor, now: datetime) -> Shift:
    """Begin one's shift; a second click finds it begun. Taking over is written into the shift before."""
    require(by, Permission.HAZARD)
    mine, is_new = Shift.objects.get_or_create(
        user_id=by.user_id, ended_at=None, defaults={"user_name": by.name, "started_at": now}
    )
    if is_new:
        before = Shift.objects.filter(ended_at__isnull=False, taken_over_by="").exclude(handover="").first()
        if before is not None:
            before.taken_over_by = by.name
            before.save(update_fields=["taken_over_by"])
        _tell(mine, "shift.start", by, now)
    return mine


@transaction.atomic
def hand_over(*, handover: str, by: Actor, now: datetime) -> Shift:
    """End one's shift and leave a word: what is open, what to watch."""
    require(by, Permission.HAZARD)
    mine = Shift.objects.select_for_update().filter(user_id=by.user_id, ended_at=None).first()
    if mine is None:
        raise ValidationError("Nie masz otwartego dyżuru.")
    mine.ended_at, mine.handover = now, handover.strip()
    mine.save(update_fields=["ended_at", "handover"])
    _tell(mine, "shift.hand_over", by, now)
    return mine


@transaction.atomic
def note_shift(*, text: str, by: Actor, now: datetime, report_id: int | None = None) -> ShiftNote:
    """A line of the log of one's open shift."""
    require(by, Permission.HAZARD)
    mine = Shift.objects.filter(user_id=by.user_id, ended_at=None).first()
    if mine is None:
        raise ValidationError("Rozpocznij dyżur, aby pisać w jego dzienniku.")
    text = text.strip()
    if not text:
        raise ValidationError("Wpisz treść.")
    report = Report.objects.filter(pk=report_id).first() if report_id else None
    note, _ = ShiftNote.objects.get_or_create(
        shift=mine, text=text, report=report, defaults={"by_name": by.name, "at": now}
    )
    return note


def _tell(shift: Shift, verb: str, by: Actor, now: datetime) -> None:
    audit.record(by=by, verb=f"interventions.{verb}", what=("interventions.shift", shift.pk), now=now)
    notices.wake(CHANNEL, {"number": "", "lane": "", "verb": verb})
