"""Deliver waiting: tell everybody at once, without a worker (tests, the demo loader)."""

from datetime import datetime

from django.db import connection

from powiat.ground.outbox.actions.deliver import deliver
from powiat.ground.outbox.models import Delivery


def deliver_waiting(*, now: datetime) -> int:
    """Deliver until nobody waits, also what the hearers themselves published; returns how many were told."""
    told = 0
    while waiting := list(
        Delivery.objects.filter(done_at=None).order_by("pk").values_list("pk", flat=True)[:500]
    ):
        for delivery_id in waiting:
            told += deliver(delivery_id=delivery_id, now=now)
    with connection.cursor() as cursor:
        cursor.execute(
            "delete from procrastinate_jobs where status = 'todo' and task_name in ('outbox.tell', 'outbox.deliver')"
        )
    return told
