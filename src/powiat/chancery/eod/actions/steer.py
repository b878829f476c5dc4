"""Steer: change who handles a case, who may see it, and whether its term runs."""

from datetime import date, datetime

from django.core.exceptions import PermissionDenied, ValidationError
from django.db import transaction
from django.utils import timezone

from powiat.chancery.eod.actions.move import move_case
from powiat.chancery.eod.actions.reckon import reckon_due
from powiat.chancery.eod.actions.remember import remember
from powiat.chancery.eod.actions.set_readers import set_case_readers
from powiat.chancery.eod.domain.deadlines import EXCLUSION_NAMES, ExclusionKind
from powiat.chancery.eod.domain.stages import CaseStage
from powiat.chancery.eod.events import CaseChanged, CaseResumed, CaseSuspended
from powiat.chancery.eod.models import Case, CaseShare, ExcludedSpan, Extension
from powiat.chancery.eod.permissions import may_write
from powiat.ground.kernel.actor import Actor
from powiat.ground.org import api as org
from powiat.ground.outbox import api as outbox


def _case_in_hand(case_id: int, by: Actor) -> Case:
    case = Case.objects.select_for_update(of=("self",)).visible_to(by).get(pk=case_id)
    if not may_write(by, case):
        raise PermissionDenied
    return case


@transaction.atomic
def hand_over(*, case_id: int, post_id: int, by: Actor, now: datetime) -> None:
    """Give the case to another post of the unit; the mark stays."""
    case = _case_in_hand(case_id, by)
    handler = org.holder_or_substitute(post_id, timezone.localdate(now))
    if handler is None or handler.unit_id != case.unit_id:
        raise ValidationError("Sprawę można przekazać tylko w obrębie komórki, która ją prowadzi.")
    if handler.id == case.handler_id:
        return
    old, case.handler_id = case.handler_id, handler.id
    case.save(update_fields=["handler"])
    set_case_readers(case)
    remember(
        case=case,
        verb="case.hand_over",
        text=f"Sprawę przejął(a) {handler.user_name or handler.name}",
        old={"handler_id": old},
        new={"handler_id": handler.id},
        by=by,
        now=now,
    )
    outbox.publish(
        CaseChanged(case.pk, case.mark, handler.user_name, handler.phone, case.due_on, "handler", now)
    )


@transaction.atomic
def share(*, case_id: int, unit_id: int, may_write_too: bool, reason: str, by: Actor, now: datetime) -> None:
    """Open the case to another unit, to read or to add notes and drafts; the mark stays with its own unit."""
    case = _case_in_hand(case_id, by)
    if unit_id == case.unit_id:
        raise ValidationError("Ta komórka prowadzi sprawę. Wybierz inną.")
    unit = org.unit(unit_id)
    same = case.shares.filter(ended_at=None, unit_id=unit_id, may_write=may_write_too, reason=reason[:300])
    if same.exists():
        return
    CaseShare.objects.filter(case=case, unit_id=unit_id, ended_at=None).update(ended_at=now)
    CaseShare.objects.create(
        case=case, unit_id=unit_id, may_write=may_write_too, reason=reason[:300], at=now, by_name=by.name
    )
    set_case_readers(case)
    remember(case=case, verb="case.share", text=f"Udostępniono sprawę: {unit.name}", by=by, now=now)
    outbox.publish(CaseChanged(case.pk, case.mark, "", "", case.due_on, "readers", now))


@transaction.atomic
def end_share(*, share_id: int, by: Actor, now: datetime) -> None:
    """Close the case again to a unit."""
    given = CaseShare.objects.select_related("unit").get(pk=share_id)
    case = _case_in_hand(given.case_id, by)
    CaseShare.objects.filter(pk=share_id, ended_at=None).update(ended_at=now)
    set_case_readers(case)
    remember(case=case, verb="case.unshare", text=f"Zakończono udostępnianie: {given.unit}", by=by, now=now)
    outbox.publish(CaseChanged(case.pk, case.mark, "", "", case.due_on, "readers", now))


@transaction.atomic
def restrict(*, case_id: int, is_restricted: bool, by: Actor, now: datetime) -> None:
    """Narrow the case to its handler and those it was opened to, or give it back to the unit."""
    case = _case_in_hand(case_id, by)
    case.is_restricted = is_restricted
    case.save(update_fields=["is_restricted"])
    set_case_readers(case)
    text = "Zawężono dostęp do sprawy" if is_restricted else "Przywrócono dostęp komórki do sprawy"
    remember(case=case, verb="case.restrict", text=text, by=by, now=now)
    outbox.publish(CaseChanged(case.pk, case.mark, "", "", case.due_on, "readers", now))


@transaction.atomic
def suspend(*, case_id: int, since: date, basis: str, note: str, by: Actor, now: datetime) -> None:
    """KPA art. 97-98: the proceedings stop, the days do not count (art. 35 § 5)."""
    case = _case_in_hand(case_id, by)
    if not basis.strip():
        raise ValidationError("Podaj podstawę prawną zawieszenia.")
    if since < case.initiated_on:
        raise ValidationError("Zawieszenie nie może zaczynać się przed wszczęciem sprawy.")
    move_case(case, CaseStage.SUSPENDED)
    ExcludedSpan.objects.create(
        case=case, since=since, kind=ExclusionKind.SUSPENSION, note=f"{basis}. {note}".strip(" .")[:300]
    )
    reckon_due(case)
    remember(case=case, verb="case.suspend", text=f"Zawieszono postępowanie: {basis}", by=by, now=now)
    outbox.publish(CaseSuspended(case.pk, case.mark, basis, now))


@transaction.atomic
def resume(*, case_id: int, on: date, by: Actor, now: datetime) -> None:
    """KPA art. 97 § 2: the reason has gone, the proceedings go on; the last day that does not count is the eve."""
    case = _case_in_hand(case_id, by)
    span = case.excluded.filter(until=None).last()
    if span is None:
        raise ValidationError("Ta sprawa nie jest zawieszona.")
    if on <= span.since:
        raise ValidationError("Dzień podjęcia musi być późniejszy niż dzień zawieszenia.")
    span.until = date.fromordinal(on.toordinal() - 1)
    span.save(update_fields=["until"])
    move_case(case, CaseStage.OPEN)
    reckon_due(case)
    remember(case=case, verb="case.resume", text="Podjęto postępowanie", by=by, now=now)
    outbox.publish(CaseResumed(case.pk, case.mark, case.due_on, now))


@transaction.atomic
def exclude_days(
    *, case_id: int, since: date, until: date, kind: ExclusionKind, note: str, by: Actor, now: datetime
) -> None:
    """KPA art. 35 § 5: days of somebody else's doing (delivery, an expert, the party's delay) do not count."""
    case = _case_in_hand(case_id, by)
    if until < since or since < case.initiated_on:
        raise ValidationError(
            "Popraw daty: okres zaczyna się po wszczęciu sprawy i kończy po swoim początku."
        )
    told = {"since": since, "until": until, "kind": kind, "note": note[:300]}
    if case.excluded.filter(**told).exists():
        return
    ExcludedSpan.objects.create(case=case, **told)
    old = case.due_on
    reckon_due(case)
    text = f"Nie wlicza się do terminu: {since:%d.%m.%Y}–{until:%d.%m.%Y} ({EXCLUSION_NAMES[kind]})"
    remember(
        case=case,
        verb="case.exclude",
        text=text,
        old={"due_on": old},
        new={"due_on": case.due_on},
        by=by,
        now=now,
    )
    outbox.publish(CaseChanged(case.pk, case.mark, "", "", case.due_on, "term", now))


@transaction.atomic
def extend(*, case_id: int, due_on: date, notified_on: date, reason: str, by: Actor, now: datetime) -> None:
    """KPA art. 36 § 1: set a new date; the parties were told of it, of the cause and of their right to press."""
    case = _case_in_hand(case_id, by)
    if not reason.strip():
        raise ValidationError("Podaj przyczynę zwłoki: trzeba ją podać także stronom.")
    if case.due_on is not None and due_on <= case.due_on:
        raise ValidationError(f"Nowy termin musi być późniejszy niż obecny ({case.due_on:%d.%m.%Y}).")
    Extension.objects.create(case=case, due_on=due_on, notified_on=notified_on, reason=reason[:300])
    old = case.due_on
    reckon_due(case)
    remember(
        case=case,
        verb="case.extend",
        text=f"Wyznaczono nowy termin: {due_on:%d.%m.%Y} ({reason})",
        old={"due_on": old},
        new={"due_on": case.due_on},
        by=by,
        now=now,
    )
    outbox.publish(CaseChanged(case.pk, case.mark, "", "", case.due_on, "term", now))


@transaction.atomic
def set_public_kind(*, case_id: int, is_public_kind: bool, by: Actor, now: datetime) -> None:
    """Say whether what settles the case is shown in BIP."""
    case = _case_in_hand(case_id, by)
    case.is_public_kind = is_public_kind
    case.save(update_fields=["is_public_kind"])
    text = "Rozstrzygnięcie będzie w BIP" if is_public_kind else "Rozstrzygnięcia nie będzie w BIP"
    remember(case=case, verb="case.public_kind", text=text, by=by, now=now)
