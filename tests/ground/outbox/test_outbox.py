"""The outbox tells each hearer once, commits with the deed and tries again after a failure."""

from dataclasses import dataclass
from datetime import datetime

import pytest
from django.db import transaction

from config import subscriptions
from powiat.ground.outbox import api
from powiat.ground.outbox.actions.deliver import deliver
from powiat.ground.outbox.models import Delivery, Event

HEARD: list = []


@dataclass(frozen=True)
class Rang:
    """A bell rang."""

    bell: int
    at: datetime


def hear(event: Rang) -> None:
    HEARD.append(event)


def stumble(event: Rang) -> None:
    Event.objects.create(name="written by the hearer", payload={})
    raise ValueError("nie dziś")


@pytest.fixture
def listening(monkeypatch):
    HEARD.clear()

    def listen(*hearers):
        monkeypatch.setitem(
            subscriptions.SUBSCRIPTIONS, f"{__name__}.Rang", tuple(f"{__name__}.{one}" for one in hearers)
        )

    return listen


@pytest.mark.django_db
def test_each_hearer_is_told_once(listening, now):
    listening("hear")
    api.publish(Rang(7, now))
    delivery = Delivery.objects.get()
    assert deliver(delivery_id=delivery.pk, now=now)
    assert not deliver(delivery_id=delivery.pk, now=now)
    assert HEARD == [Rang(7, now)]


@pytest.mark.django_db
def test_nothing_is_told_of_a_deed_rolled_back(listening, now):
    listening("hear")
    with pytest.raises(RuntimeError), transaction.atomic():
        api.publish(Rang(7, now))
        raise RuntimeError
    assert api.deliver_waiting(now=now) == 0
    assert HEARD == []


@pytest.mark.django_db
def test_a_stumbling_hearer_leaves_nothing_half_done(listening, now):
    listening("stumble", "hear")
    api.publish(Rang(7, now))
    stumbled = Delivery.objects.get(hearer__endswith="stumble")
    with pytest.raises(ValueError, match="nie dziś"):
        deliver(delivery_id=stumbled.pk, now=now)
    stumbled.refresh_from_db()
    assert (stumbled.tries, stumbled.done_at, stumbled.last_error) == (1, None, "ValueError: nie dziś")
    assert not Event.objects.filter(name="written by the hearer").exists()
    assert list(api.failed()) == [stumbled]
    assert deliver(delivery_id=Delivery.objects.get(hearer__endswith="hear").pk, now=now)
