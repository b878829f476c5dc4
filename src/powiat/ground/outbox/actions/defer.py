"""Defer: put a job into the queue by its name, on Django's own connection: it commits with the deed."""

from procrastinate.contrib.django import app


def defer(
    task_name: str, *, lock: str | None = None, run_in_seconds: int | None = None, **arguments: object
) -> None:
    """Have the worker run the task. `lock`: jobs of one lock run one after another."""
    schedule = {"seconds": run_in_seconds} if run_in_seconds else None
    app.configure_task(task_name, allow_unknown=True, lock=lock, schedule_in=schedule).defer(**arguments)
