"""The face of outbox: what other apps may call."""

from collections.abc import Callable

from procrastinate import RetryStrategy
from procrastinate.contrib.django import app

from powiat.ground.outbox.actions.defer import defer
from powiat.ground.outbox.actions.deliver_waiting import deliver_waiting
from powiat.ground.outbox.actions.publish import publish
from powiat.ground.outbox.actions.retry import retry
from powiat.ground.outbox.actions.retry_job import retry_job
from powiat.ground.outbox.actions.untold import untold
from powiat.ground.outbox.queries import (
    failed,
    failed_jobs,
    jobs_by_state,
    past,
    stalled_jobs,
    waiting,
    worker_is_alive,
)

__all__ = [
    "defer",
    "deliver_waiting",
    "failed",
    "failed_jobs",
    "jobs_by_state",
    "past",
    "periodic",
    "publish",
    "retry",
    "retry_job",
    "stalled_jobs",
    "task",
    "untold",
    "waiting",
    "worker_is_alive",
]

# Ten tries, further and further apart: a partner's night of maintenance ends in between.
PATIENT = RetryStrategy(max_attempts=10, exponential_wait=3)


def task(name: str, *, retry: RetryStrategy | bool = PATIENT) -> Callable:
    """Make a function a job that `defer(name, ...)` can ask for. It must bear being run twice."""
    return app.task(name=name, retry=retry)


def periodic(name: str, cron: str) -> Callable:
    """Make a function (timestamp: int) run by the calendar `cron`; at most one waits at a time."""

    def wrap(function: Callable) -> Callable:
        return app.periodic(cron=cron)(app.task(name=name, queueing_lock=name)(function))

    return wrap
