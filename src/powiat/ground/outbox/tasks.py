"""Jobs of the outbox itself."""

from uuid import UUID

from django.db import connection
from django.utils import timezone
from procrastinate.contrib.django import app

from powiat.ground.outbox.actions.deliver import deliver as deliver_one
from powiat.ground.outbox.actions.publish import TELL
from powiat.ground.outbox.actions.tell import take_along
from powiat.ground.outbox.actions.tell import tell as tell_all
from powiat.ground.outbox.api import periodic, task


@task(TELL)
def tell(event_id: str) -> None:
    """Tell the hearers of one event, then of those that queue up behind it."""
    tell_all(event_id=UUID(event_id), now=timezone.now())
    take_along(now=timezone.now())


@task("outbox.deliver")
def deliver(delivery_id: int) -> None:
    """Tell one hearer of one event: the operator asked for one more try."""
    deliver_one(delivery_id=delivery_id, now=timezone.now())


@app.periodic(cron="* * * * *")
@app.task(name="outbox.rescue", queueing_lock="outbox.rescue", pass_context=True)
async def rescue(context, timestamp: int) -> None:
    """Put back the jobs whose worker died: the library finds them, but leaves the rescue to us."""
    manager = context.app.job_manager
    for job in await manager.get_stalled_jobs():
        await manager.retry_job(job)


@periodic("outbox.sweep", cron="17 3 * * *")
def sweep(timestamp: int) -> None:
    """Forget all but the last five thousand finished jobs of the queue; events and deliveries stay."""
    with connection.cursor() as cursor:
        cursor.execute(
            "delete from procrastinate_jobs where status in ('succeeded', 'cancelled')"
            " and id not in (select job_id from procrastinate_periodic_defers where job_id is not null)"
            " and id < (select coalesce(max(id), 0) - 5000 from procrastinate_jobs)"
        )
