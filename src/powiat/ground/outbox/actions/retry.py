"""Retry: the operator asks for one more try of a failed delivery."""

from datetime import datetime

from django.db import transaction

from powiat.ground.audit import api as audit
from powiat.ground.kernel.actor import Actor
from powiat.ground.outbox.actions.defer import defer
from powiat.ground.outbox.models import Delivery


@transaction.atomic
def retry(*, delivery_id: int, by: Actor, now: datetime) -> None:
    """Queue the delivery again, if it still waits."""
    delivery = Delivery.objects.select_for_update().get(pk=delivery_id)
    if delivery.done_at is None:
        defer("outbox.deliver", delivery_id=delivery.pk)
        audit.record(by=by, verb="outbox.retry", what=("outbox.delivery", delivery_id), now=now)
