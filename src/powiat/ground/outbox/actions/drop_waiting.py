"""Drop waiting: when history is loaded, nobody is told of it; projections are rebuilt by their own commands."""

from django.db import connection, transaction

from powiat.ground.outbox.models import Delivery


@transaction.atomic
def drop_waiting() -> int:
    """Forget every delivery that waits, and its job; the events themselves stay. Returns how many were dropped."""
    dropped, _ = Delivery.objects.filter(done_at=None).delete()
    with connection.cursor() as cursor:
        cursor.execute(
            "delete from procrastinate_jobs where status = 'todo' and task_name in ('outbox.tell', 'outbox.deliver')"
        )
    return dropped
