"""Retry job: the operator asks for one more try of a job that was given up."""

from datetime import datetime

from django.db import IntegrityError, connection, transaction

from powiat.ground.audit import api as audit
from powiat.ground.kernel.actor import Actor


@transaction.atomic
def retry_job(*, job_id: int, by: Actor, now: datetime) -> bool:
    """Queue the job again. False: it no longer stands as failed, or the same job of the calendar waits already."""
    with connection.cursor() as cursor:
        cursor.execute("select status from procrastinate_jobs where id = %s for update", [job_id])
        if cursor.fetchone() != ("failed",):
            return False
        try:
            with transaction.atomic():
                cursor.execute(
                    "select procrastinate_retry_job_v2(%s, null, null, null, null)",
                    [job_id],
                )
        except IntegrityError:
            return False
    audit.record(by=by, verb="outbox.retry_job", what=("outbox.job", job_id), now=now)
    return True
