"""Use api key: another program shows its key. Each key has its own limit an hour; a key is kept as a digest only."""

from datetime import datetime, timedelta

from django.db import connection, transaction

from powiat.ground.kernel.ids import digest_of, new_secret, read_secret, show_secret
from powiat.offices.interventions.domain.open311.faults import Fault, Refused, no_key
from powiat.offices.interventions.models import ApiKey, Arrival
from powiat.offices.interventions.queries.rules import secret_key

KEY_LENGTH = 24
_HOUR = timedelta(hours=1)
TOO_MANY = 429


@transaction.atomic
def use_api_key(*, typed: str, now: datetime) -> ApiKey:
    """The key's row. Refused: 403 when there is none or it was taken back, 429 when it is used too often."""
    if not read_secret(typed):
        raise no_key("Brakuje parametru api_key: o klucz prosi się urząd, patrz key_service.")
    key = ApiKey.objects.filter(digest=digest_of(typed, key=secret_key()), active=True).first()
    if key is None:
        raise no_key("Klucz api_key jest nieznany albo został cofnięty.")
    with connection.cursor() as cursor:
        # Parallel calls with one key queue here, so that the limit holds.
        cursor.execute("select pg_advisory_xact_lock(hashtextextended(%s, 4))", [key.digest])
    if Arrival.objects.filter(kind="key", digest=key.digest, at__gt=now - _HOUR).count() >= key.rate_per_hour:
        words = f"Klucz pozwala na {key.rate_per_hour} zgłoszeń w ciągu godziny: spróbuj później."
        raise Refused(TOO_MANY, [Fault(str(TOO_MANY), words)])
    Arrival.objects.create(kind="key", digest=key.digest, at=now)
    ApiKey.objects.filter(pk=key.pk).update(used_at=now)
    return key


def fresh_key() -> tuple[str, str]:
    """(what the other program is given, once; its digest for us)."""
    secret = new_secret(KEY_LENGTH)
    return show_secret(secret), digest_of(secret, key=secret_key())
