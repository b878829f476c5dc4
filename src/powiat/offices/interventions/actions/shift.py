"""Shift: who is on duty, the log of the shift, the word to the next one and his confirmation that he knows of all."""

from datetime import datetime

from django.core.exceptions import ValidationError
from django.db import transaction

from powiat.ground.audit import api as audit
from powiat.ground.kernel.actor import Actor
from powiat.offices.interventions.actions.remember import wake_desks
from powiat.offices.interventions.domain.number import read_number
from powiat.offices.interventions.models import Report, Shift, ShiftMatter, ShiftNote
from powiat.offices.interventions.permissions import Permission, require
from powiat.offices.interventions.queries.shift import open_matters

NO_SHIFT = "Nie masz otwartego dyżuru."


@transaction.atomic
def start_shift(*, by: Actor, now: datetime) -> Shift:
    """Begin one's shift; a second click finds it begun."""
    require(by, Permission.HAZARD)
    mine, is_new = Shift.objects.get_or_create(
        user_id=by.user_id, ended_at=None, defaults={"user_name": by.name, "started_at": now}
    )
    if is_new:
        _tell(mine, "shift.start", by, now)
    return mine


@transaction.atomic
def take_over(*, shift_id: int, confirmed: frozenset[int], by: Actor, now: datetime) -> Shift:
    """Begin one's shift where another ended: each open matter that he handed over is confirmed by its own tick."""
    require(by, Permission.HAZARD)
    theirs = Shift.objects.select_for_update().filter(pk=shift_id, ended_at__isnull=False).first()
    if theirs is None:
        raise ValidationError("Ten dyżur nie został jeszcze przekazany.")
    if theirs.taken_over_by:
        if theirs.taken_over_by != by.name:
            raise ValidationError(f"Ten dyżur przejęła już inna osoba: {theirs.taken_over_by}.")
        return start_shift(by=by, now=now)
    if set(theirs.matters.values_list("pk", flat=True)) - confirmed:
        raise ValidationError("Zaznacz przy każdej sprawie, że wiesz, co z nią dalej.")
    theirs.matters.update(confirmed_at=now)
    theirs.taken_over_by, theirs.taken_over_at = by.name[:200], now
    theirs.save(update_fields=["taken_over_by", "taken_over_at"])
    _tell(theirs, "shift.take_over", by, now)
    return start_shift(by=by, now=now)


@transaction.atomic
def hand_over(*, handover: str, by: Actor, now: datetime, notes: dict[int, str] | None = None) -> Shift:
    """End one's shift and leave a word; what is open is listed by us, so that nothing can be forgotten."""
    require(by, Permission.HAZARD)
    mine = Shift.objects.select_for_update().filter(user_id=by.user_id, ended_at=None).first()
    if mine is None:
        raise ValidationError(NO_SHIFT)
    mine.ended_at, mine.handover = now, handover.strip()
    mine.save(update_fields=["ended_at", "handover"])
    ShiftMatter.objects.bulk_create(
        ShiftMatter(
            shift=mine,
            report=row,
            stage=row.stage,
            note=(notes or {}).get(row.pk, "").strip()[:300],
            order=order,
        )
        for order, row in enumerate(open_matters(by, now))
    )
    _tell(mine, "shift.hand_over", by, now)
    return mine


@transaction.atomic
def note_shift(
    *, text: str, by: Actor, now: datetime, report_id: int | None = None, number: str = ""
) -> ShiftNote:
    """A line of the log of one's open shift, with the report that it speaks of."""
    require(by, Permission.HAZARD)
    mine = Shift.objects.filter(user_id=by.user_id, ended_at=None).first()
    if mine is None:
        raise ValidationError("Rozpocznij dyżur, aby pisać w jego dzienniku.")
    text = text.strip()
    if not text:
        raise ValidationError("Wpisz treść.")
    report = Report.objects.filter(pk=report_id).first() if report_id else None
    if number.strip():
        report = Report.objects.filter(number=read_number(number) or number.strip()).first()
        if report is None:
            raise ValidationError("Nie ma zgłoszenia o takim numerze. Popraw numer albo zostaw pole puste.")
    note, _ = ShiftNote.objects.get_or_create(
        shift=mine, text=text, report=report, defaults={"by_name": by.name, "at": now}
    )
    return note


def _tell(shift: Shift, verb: str, by: Actor, now: datetime) -> None:
    audit.record(by=by, verb=f"interventions.{verb}", what=("interventions.shift", shift.pk), now=now)
    wake_desks(verb)
