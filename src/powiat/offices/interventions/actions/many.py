"""Many: a storm brings hundreds of reports of a few things; they are dealt with by groups. Each report keeps its story."""

from collections.abc import Sequence
from datetime import datetime

from django.core.exceptions import ValidationError
from django.db import transaction

from powiat.ground.kernel.actor import Actor
from powiat.offices.interventions.actions.acknowledge import acknowledge
from powiat.offices.interventions.actions.merge import merge
from powiat.offices.interventions.data import WrongStep
from powiat.offices.interventions.models import Report
from powiat.offices.interventions.permissions import Permission, require

MOST = 200


def _open_ones(numbers: Sequence[str]) -> list[Report]:
    if len(numbers) > MOST:
        raise ValidationError(f"Za jednym razem można wybrać najwyżej {MOST} zgłoszeń.")
    rows = list(Report.objects.filter(number__in=numbers, closed_at=None).order_by("received_at", "pk"))
    if not rows:
        raise ValidationError("Zaznacz zgłoszenia na liście.")
    return rows


@transaction.atomic
def acknowledge_many(*, numbers: Sequence[str], by: Actor, now: datetime) -> int:
    """All of them have been seen. Returns how many had not been."""
    require(by, Permission.WORK)
    rows = [row for row in _open_ones(numbers) if row.ack_at is None]
    for row in rows:
        acknowledge(report_id=row.pk, by=by, now=now)
    return len(rows)


@transaction.atomic
def join_many(*, numbers: Sequence[str], by: Actor, now: datetime) -> tuple[Report, int]:
    """The first one stays, the others are its duplicates. Returns it and how many were joined."""
    require(by, Permission.WORK)
    first, *others = _open_ones(numbers)
    if not others:
        raise ValidationError("Zaznacz co najmniej dwa zgłoszenia, żeby je połączyć.")
    joined = 0
    for row in others:
        try:
            merge(duplicate_id=row.pk, into_id=first.pk, by=by, now=now)
        except WrongStep:
            # On its way already in another manner: it stays as it is, the others are joined.
            continue
        joined += 1
    return first, joined
