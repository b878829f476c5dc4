"""Tell: every hearer of one event, in one transaction, each once; in a rush the next events are taken along."""

import time
from datetime import datetime
from uuid import UUID

from django.db import connection, transaction
from django.db.models import F
from django.utils.module_loading import import_string

from powiat.ground.outbox.actions.defer import defer
from powiat.ground.outbox.actions.publish import TELL, adapter
from powiat.ground.outbox.models import Delivery

# A worker told to stop finishes what it has in hand, so one job must not take along for long.
TAKE_ALONG_SECONDS = 2.0
# After the first failure of an event that was taken along; its own job then tries further and further apart.
AGAIN_SECONDS = 3
NEXT = """
delete from procrastinate_jobs where id = (
    select id from procrastinate_jobs
    where status = 'todo' and task_name = %s and attempts = 0 and scheduled_at is null
    order by id limit 1 for update skip locked
) returning args ->> 'event_id'
"""


class NotAllWereTold(Exception):
    """Some hearer failed; what he said stands on his delivery."""


def tell(*, event_id: UUID, now: datetime) -> None:
    """Tell those who have not been told. Whoever fails does not keep the others from hearing; he is asked again."""
    with transaction.atomic():
        failed = _tell(event_id, now)
    if failed:
        raise NotAllWereTold(", ".join(failed))


def take_along(*, now: datetime, seconds: float = TAKE_ALONG_SECONDS) -> int:
    """Tell of the next events that wait, without the queue's own steps between; returns of how many.

    An event's job goes with its deliveries in one transaction: a killed worker leaves both waiting.
    """
    until, taken = time.monotonic() + seconds, 0
    while time.monotonic() < until and _take_one(now):
        taken += 1
    return taken


@transaction.atomic
def _take_one(now: datetime) -> bool:
    with connection.cursor() as cursor:
        cursor.execute(NEXT, [TELL])
        row = cursor.fetchone()
    if row is None:
        return False
    if _tell(UUID(row[0]), now):
        defer(TELL, event_id=row[0], run_in_seconds=AGAIN_SECONDS)
    return True


def _tell(event_id: UUID, now: datetime) -> list[str]:
    """Each hearer in a savepoint of his own; returns who failed."""
    # Rows that another worker holds are being told right now: wait for them, then see that they are done.
    waiting = Delivery.objects.select_for_update(of=("self",)).select_related("event")
    done, failed = [], []
    for delivery in waiting.filter(event_id=event_id, done_at=None).order_by("pk"):
        try:
            with transaction.atomic():
                event = adapter(delivery.event.name).validate_python(delivery.event.payload)
                import_string(delivery.hearer)(event)
        except Exception as error:
            said = f"{type(error).__name__}: {error}"[:2000]
            Delivery.objects.filter(pk=delivery.pk).update(tries=F("tries") + 1, last_error=said)
            failed.append(delivery.hearer)
        else:
            done.append(delivery.pk)
    Delivery.objects.filter(pk__in=done).update(done_at=now, tries=F("tries") + 1, last_error="")
    return failed
