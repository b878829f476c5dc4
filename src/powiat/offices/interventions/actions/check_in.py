"""Check in: number and secret open a report. Wrong number and wrong secret answer alike, and only a few times."""

from datetime import datetime, timedelta

from django.db import connection, transaction

from powiat.ground.kernel.ids import NO_DIGEST, matches
from powiat.offices.interventions.data import TooManyTries
from powiat.offices.interventions.domain.number import device_digest, read_number
from powiat.offices.interventions.models import Attempt, Report
from powiat.offices.interventions.queries.rules import secret_key

TRIES, WITHIN = 5, timedelta(minutes=15)


def by_number_and_secret(*, number: str, secret: str, network: str, now: datetime) -> int | None:
    """The report's id, or None. Every try is counted before it is compared; a right one is taken back."""
    attempt = _count(network, now)
    known = Report.objects.filter(number=read_number(number)).values_list("pk", "secret_digest").first()
    report_id, digest = known or (None, NO_DIGEST)
    if not matches(secret[:100], digest, key=secret_key()) or report_id is None:
        return None
    attempt.delete()
    return report_id


@transaction.atomic
def _count(network: str, now: datetime) -> Attempt:
    digest = device_digest("attempt", network or "?", key=secret_key())
    with connection.cursor() as cursor:
        cursor.execute("select pg_advisory_xact_lock(hashtextextended(%s, 5))", [digest])
    if Attempt.objects.filter(address_digest=digest, at__gt=now - WITHIN).count() >= TRIES:
        raise TooManyTries
    return Attempt.objects.create(address_digest=digest, at=now)
