"""Publish: write the event and wake its hearers, in the transaction of the deed."""

import dataclasses
from functools import cache
from typing import Any

from django.conf import settings
from django.db import transaction
from django.utils.module_loading import import_string
from pydantic import TypeAdapter

from powiat.ground.outbox.actions.defer import defer
from powiat.ground.outbox.actions.untold import is_told
from powiat.ground.outbox.models import Delivery, Event

# The job that tells the hearers of one event.
TELL = "outbox.tell"


@cache
def adapter(name: str) -> TypeAdapter:
    """Turns the event class of that dotted name to JSON and back."""
    return TypeAdapter(import_string(name))


def hearers_of(name: str) -> tuple[str, ...]:
    """Who is to be told of that event, by the table in `config/subscriptions.py`."""
    return import_string(settings.POWIAT_SUBSCRIPTIONS).get(name, ())


@transaction.atomic(savepoint=False)
def publish(event: Any) -> None:
    """Tell every hearer of `event` (a frozen dataclass), once each, after this transaction commits; of history, nobody."""
    if not dataclasses.is_dataclass(event):
        raise TypeError("an event is a frozen dataclass")
    kind = type(event)
    name = f"{kind.__module__}.{kind.__qualname__}"
    row = Event.objects.create(name=name, payload=adapter(name).dump_python(event, mode="json"))
    if not is_told():
        return
    if hearers := hearers_of(name):
        Delivery.objects.bulk_create(Delivery(event=row, hearer=hearer) for hearer in hearers)
        defer(TELL, event_id=str(row.pk))
