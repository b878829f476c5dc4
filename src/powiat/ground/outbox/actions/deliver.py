"""Deliver: tell one hearer of one event, in its own transaction, once."""

from datetime import datetime

from django.db import transaction
from django.db.models import F
from django.utils.module_loading import import_string

from powiat.ground.outbox.actions.publish import adapter
from powiat.ground.outbox.models import Delivery


def deliver(*, delivery_id: int, now: datetime) -> bool:
    """Call the hearer, unless he has been told already. False when he had been.

    What the hearer wrote and the mark that he was told commit together. A failure is remembered
    on the delivery and raised again, so that the queue tries later.
    """
    try:
        with transaction.atomic():
            # A row that another worker holds is being told right now: wait for it, then see that it is done.
            delivery = (
                Delivery.objects.select_for_update(of=("self",)).select_related("event").get(pk=delivery_id)
            )
            if delivery.done_at is not None:
                return False
            hear = import_string(delivery.hearer)
            hear(adapter(delivery.event.name).validate_python(delivery.event.payload))
            Delivery.objects.filter(pk=delivery_id).update(done_at=now, tries=F("tries") + 1, last_error="")
    except Exception as error:
        Delivery.objects.filter(pk=delivery_id).update(
            tries=F("tries") + 1, last_error=f"{type(error).__name__}: {error}"[:2000]
        )
        raise
    return True
