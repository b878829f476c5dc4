"""Give api key: another program may send reports. The key is shown once; we keep its digest."""

from datetime import datetime

from django.db import transaction

from powiat.ground.kernel.actor import Actor
from powiat.offices.interventions.actions.keep import WrongRule, keep
from powiat.offices.interventions.actions.use_api_key import fresh_key
from powiat.offices.interventions.models import ApiKey
from powiat.offices.interventions.permissions import Permission, require


@transaction.atomic
def give_api_key(*, name: str, rate_per_hour: int, by: Actor, now: datetime) -> str:
    """The key, this once."""
    require(by, Permission.RULES)
    errors = {}
    if not name.strip():
        errors["name"] = "Napisz, komu dajesz klucz."
    if not 1 <= rate_per_hour <= 10_000:
        errors["rate_per_hour"] = "Podaj od 1 do 10 000 zgłoszeń na godzinę."
    if errors:
        raise WrongRule(errors)
    secret, digest = fresh_key()
    row = ApiKey(digest=digest, created_at=now, created_by=by.name[:200])
    keep(row, {"name": name.strip(), "rate_per_hour": rate_per_hour}, by=by, now=now)
    return secret


@transaction.atomic
def take_back_api_key(*, key_id: int, by: Actor, now: datetime) -> ApiKey:
    """From now on the key opens nothing."""
    require(by, Permission.RULES)
    return keep(ApiKey.objects.select_for_update().get(pk=key_id), {"active": False}, by=by, now=now)
