"""Flood: nobody sends more than people do. Counted by keyed digests; a report refused for its content does not count."""

from datetime import datetime, timedelta

from django.db import connection

from powiat.offices.interventions.data import TooManyReports
from powiat.offices.interventions.models import Arrival

HOUR = timedelta(hours=1)
LIMITS = {"device": 10, "network": 30, "photo": 60, "push": 60}
_WORDS = {
    "device": "Z tego urządzenia wysłano już 10 zgłoszeń w ciągu godziny. Spróbuj ponownie za jakiś czas. "
    "W pilnej sprawie zadzwoń: 112.",
    "network": "Z tej sieci wysłano już 30 zgłoszeń w ciągu godziny. Spróbuj ponownie za jakiś czas. "
    "W pilnej sprawie zadzwoń: 112.",
    "push": "Z tej sieci włączano powiadomienia już bardzo wiele razy. Spróbuj ponownie za godzinę.",
    "photo": "Z tego urządzenia dodano już bardzo dużo zdjęć. Spróbuj ponownie za godzinę.",
}


def count(*, kind: str, digest: str, now: datetime) -> None:
    """Count one arrival; TooManyReports when it is one too many."""
    if not digest:
        return
    with connection.cursor() as cursor:
        # Parallel arrivals from one source queue here, so that twenty at once are not ten.
        cursor.execute("select pg_advisory_xact_lock(hashtextextended(%s, 4))", [digest])
    if Arrival.objects.filter(kind=kind, digest=digest, at__gt=now - HOUR).count() >= LIMITS[kind]:
        raise TooManyReports(_WORDS[kind])
    Arrival.objects.create(kind=kind, digest=digest, at=now)
