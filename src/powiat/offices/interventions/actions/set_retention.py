"""Set retention: from a day on personal data is kept so long. Earlier periods stay readable, nothing is overwritten."""

from datetime import date, datetime

from django.db import transaction
from django.utils import timezone

from powiat.ground.kernel.actor import Actor
from powiat.offices.interventions.actions.keep import WrongRule, keep
from powiat.offices.interventions.domain.retention import Subject, check_period
from powiat.offices.interventions.models import RetentionPeriod
from powiat.offices.interventions.permissions import Permission, require


@transaction.atomic
def set_retention(
    *, subject: str, days: int, valid_from: date, basis: str, by: Actor, now: datetime
) -> RetentionPeriod:
    """Add the period; the one that begins the same day is replaced."""
    require(by, Permission.RULES)
    errors = check_period(days, valid_from, basis, timezone.localdate(now))
    if subject not in tuple(Subject):
        errors["subject"] = "Wybierz z listy."
    if errors:
        raise WrongRule(errors)
    row = RetentionPeriod.objects.filter(subject=subject, valid_from=valid_from).first()
    row = row or RetentionPeriod(subject=subject, valid_from=valid_from)
    return keep(row, {"days": days, "basis": basis.strip()}, by=by, now=now)
