"""Merge: two reports of one thing; the later becomes a duplicate, its people follow the other one."""

from datetime import datetime

from django.core.exceptions import ValidationError
from django.db import transaction

from powiat.ground.kernel.actor import Actor
from powiat.offices.interventions.actions.go import go, locked
from powiat.offices.interventions.actions.remember import remember
from powiat.offices.interventions.domain.stages import Stage
from powiat.offices.interventions.models import Affected, Report, Subscription
from powiat.offices.interventions.permissions import Permission, require


@transaction.atomic
def merge(*, duplicate_id: int, into_id: int, by: Actor, now: datetime) -> Report:
    """The first stays and gathers the counted people. Merged there already: nothing changes."""
    require(by, Permission.WORK)
    if duplicate_id == into_id:
        raise ValidationError("Zgłoszenia nie można połączyć z nim samym.")
    # In one order, so that two officers who merge crosswise do not lock up.
    rows = {one: locked(one) for one in sorted((duplicate_id, into_id))}
    twin, kept = rows[duplicate_id], rows[into_id]
    if twin.duplicate_of_id == kept.pk:
        return kept
    if kept.stage == Stage.DUPLICATE:
        raise ValidationError("To zgłoszenie samo jest duplikatem. Wybierz to, które zostało.")
    words = f"To samo zgłoszono wcześniej pod numerem {kept.number}."
    go(
        report=twin, to=Stage.DUPLICATE, verb="merge", by=by, now=now, text_public=words, duplicate_of=kept,
        told={"into": kept.number},
    )  # fmt: skip
    Report.objects.filter(duplicate_of=twin).update(duplicate_of=kept)
    _gather(twin, kept, now)
    remember(report=kept, verb="gather", by=by, now=now, text=twin.number, told={"from": twin.number})
    return kept


def _gather(twin: Report, kept: Report, now: datetime) -> None:
    """Whoever was counted or listens at the duplicate is counted and listens at the kept one, once."""
    known = set(Affected.objects.filter(report=kept).values_list("device_digest", flat=True))
    counted = set(Affected.objects.filter(report=twin).values_list("device_digest", flat=True))
    Affected.objects.bulk_create(
        [Affected(report=kept, device_digest=one, at=now) for one in sorted(counted - known)],
        ignore_conflicts=True,
    )
    anonymous = max(0, twin.affected_count - len(counted))
    kept.affected_count += len(counted - known) + anonymous
    kept.changed_at = now
    kept.save(update_fields=["affected_count", "changed_at"])
    taken = set(Subscription.objects.filter(report=kept).values_list("channel", "endpoint"))
    for one in Subscription.objects.filter(report=twin):
        if (one.channel, one.endpoint) not in taken:
            one.report = kept
            one.save(update_fields=["report"])
