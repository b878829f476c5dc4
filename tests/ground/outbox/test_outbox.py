"""The outbox tells each hearer once, commits with the deed and tries again after a failure."""

from dataclasses import dataclass
from datetime import datetime

import pytest
from django.db import DatabaseError, connection, transaction

from config import subscriptions
from powiat.ground.outbox import api
from powiat.ground.outbox.actions.deliver import deliver
from powiat.ground.outbox.actions.tell import NotAllWereTold, take_along, tell
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
def test_nobody_is_told_of_history(listening, now):
    listening("hear")
    with api.untold():
        api.publish(Rang(7, now))
    api.publish(Rang(8, now))
    api.deliver_waiting(now=now)
    assert HEARD == [Rang(8, now)]
    assert list(api.past([Rang])) == [Rang(7, now), Rang(8, now)]


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


WAITING = "select count(*) from procrastinate_jobs where status = 'todo' and task_name = 'outbox.tell'"


def waiting_jobs() -> int:
    with connection.cursor() as cursor:
        cursor.execute(WAITING)
        return cursor.fetchone()[0]


@pytest.mark.django_db
def test_one_job_tells_all_hearers_and_who_stumbles_keeps_nobody_from_hearing(listening, now):
    listening("stumble", "hear")
    api.publish(Rang(7, now))
    assert waiting_jobs() == 1
    event = Event.objects.get()
    with pytest.raises(NotAllWereTold, match="stumble"):
        tell(event_id=event.pk, now=now)
    assert HEARD == [Rang(7, now)]
    assert not Event.objects.filter(name="written by the hearer").exists()
    with pytest.raises(NotAllWereTold):
        tell(event_id=event.pk, now=now)
    assert HEARD == [Rang(7, now)]
    assert Delivery.objects.get(hearer__endswith="stumble").tries == 2


@pytest.mark.django_db
def test_in_a_rush_the_next_events_are_taken_along_with_their_jobs(listening, now):
    listening("hear")
    for bell in range(5):
        api.publish(Rang(bell, now))
    assert take_along(now=now, seconds=5) == 5
    assert [one.bell for one in HEARD] == [0, 1, 2, 3, 4]
    assert waiting_jobs() == 0
    assert take_along(now=now, seconds=5) == 0
    for event in Event.objects.all():
        tell(event_id=event.pk, now=now)
    assert len(HEARD) == 5


@pytest.mark.django_db
def test_who_stumbles_while_taken_along_is_asked_again_later(listening, now):
    listening("stumble", "hear")
    api.publish(Rang(7, now))
    assert take_along(now=now, seconds=5) == 1
    assert HEARD == [Rang(7, now)]
    assert Delivery.objects.get(hearer__endswith="stumble").last_error == "ValueError: nie dziś"
    # The new job waits its seconds and is not taken along at once.
    assert waiting_jobs() == 1 and take_along(now=now, seconds=5) == 0


@pytest.mark.django_db
@pytest.mark.parametrize("sql", ["update outbox_event set name = 'x'", "delete from outbox_event"])
def test_what_happened_is_never_rewritten(sql):
    Event.objects.create(name="powiat.x.events.Rang", payload={})
    with pytest.raises(DatabaseError, match="never changed or removed"), connection.cursor() as cursor:
        cursor.execute(sql)
