"""Questions to the outbox, for the operator's page and the health check."""

from collections.abc import Iterable, Iterator
from datetime import datetime, timedelta
from typing import Any

from django.db import connection
from django.db.models import QuerySet
from pydantic import TypeAdapter

from powiat.ground.outbox.data import FailedJob
from powiat.ground.outbox.models import Delivery, Event


def past(kinds: Iterable[type]) -> Iterator[Any]:
    """Every event of those classes that ever happened, the oldest first: projections are rebuilt from them."""
    adapters = {f"{kind.__module__}.{kind.__qualname__}": TypeAdapter(kind) for kind in kinds}
    for row in Event.objects.filter(name__in=adapters).order_by("at", "pk").iterator():
        yield adapters[row.name].validate_python(row.payload)


def waiting(limit: int = 100) -> QuerySet[Delivery]:
    """Deliveries not yet made, the oldest first."""
    return Delivery.objects.filter(done_at=None).select_related("event").order_by("pk")[:limit]


def failed(limit: int = 100) -> QuerySet[Delivery]:
    """Deliveries that have failed at least once and still wait."""
    return Delivery.objects.filter(done_at=None, tries__gt=0).select_related("event").order_by("pk")[:limit]


def failed_jobs(limit: int = 100) -> list[FailedJob]:
    """Jobs that were given up, the newest first; those that tell of events stand among the deliveries."""
    with connection.cursor() as cursor:
        cursor.execute(
            """select j.id, j.task_name, j.attempts,
                (select max(e.at) from procrastinate_events e where e.job_id = j.id and e.type = 'failed')
            from procrastinate_jobs j
            where j.status = 'failed' and j.task_name not in ('outbox.tell', 'outbox.deliver')
            order by j.id desc limit %s""",
            [limit],
        )
        return [FailedJob(*row) for row in cursor.fetchall()]


def jobs_by_state() -> dict[str, int]:
    """How many jobs are in each state: todo, doing, succeeded, failed..."""
    with connection.cursor() as cursor:
        cursor.execute("select status::text, count(*) from procrastinate_jobs group by 1 order by 1")
        return dict(cursor.fetchall())


def worker_is_alive(*, now: datetime, within: timedelta = timedelta(seconds=60)) -> bool:
    """True when some worker has given a sign of life lately."""
    with connection.cursor() as cursor:
        cursor.execute(
            "select exists(select 1 from procrastinate_workers where last_heartbeat > %s)", [now - within]
        )
        return cursor.fetchone()[0]


def stalled_jobs(*, now: datetime, within: timedelta = timedelta(seconds=60)) -> int:
    """How many jobs were in the hands of a worker that gives no sign of life."""
    with connection.cursor() as cursor:
        cursor.execute(
            """select count(*) from procrastinate_jobs j
            left join procrastinate_workers w on w.id = j.worker_id
            where j.status = 'doing' and (w.id is null or w.last_heartbeat <= %s)""",
            [now - within],
        )
        return cursor.fetchone()[0]
