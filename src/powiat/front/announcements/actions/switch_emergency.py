"""Switch emergency: the home page becomes words only, and a full page again; every visitor sees it at once."""

from datetime import datetime

from django.db import connection, transaction

from powiat.front.announcements.models import Emergency
from powiat.ground.audit import api as audit
from powiat.ground.kernel.actor import Actor
from powiat.ground.pagecache import api as pagecache

_ONE_AT_A_TIME = 7_310_031  # any number of our own for the lock


@transaction.atomic
def start_emergency(*, headline: str, text: str, phone: str, by: Actor, now: datetime) -> Emergency:
    """Begin; when it goes on already the words are changed, so two officers make one emergency."""
    going_on = _held()
    if going_on is None:
        going_on = Emergency(started_at=now, started_by=by.name)
    going_on.headline, going_on.text, going_on.phone = headline, text, phone
    going_on.save()
    _tell("start", going_on, by, now)
    return going_on


@transaction.atomic
def end_emergency(*, by: Actor, now: datetime) -> bool:
    """End; False when none went on."""
    going_on = _held()
    if going_on is None:
        return False
    going_on.ended_at, going_on.ended_by = now, by.name
    going_on.save(update_fields=["ended_at", "ended_by"])
    _tell("end", going_on, by, now)
    return True


def _held() -> Emergency | None:
    with connection.cursor() as cursor:
        cursor.execute("select pg_advisory_xact_lock(%s)", [_ONE_AT_A_TIME])
    return Emergency.objects.filter(ended_at=None).first()


def _tell(verb: str, one: Emergency, by: Actor, now: datetime) -> None:
    pagecache.renew()
    audit.record(
        by=by,
        verb=f"announcements.emergency.{verb}",
        what=("announcements.emergency", one.pk),
        new={"headline": one.headline, "text": one.text},
        now=now,
    )
