"""The bell: told once, read by oneself only."""

import pytest
from django.contrib.auth import get_user_model
from django.db import connection

from powiat.ground.kernel.actor import ANONYMOUS, Actor
from powiat.ground.notices import api as notices
from powiat.ground.notices.actions.read import read
from powiat.ground.notices.models import Notice

pytestmark = pytest.mark.django_db


@pytest.fixture
def people():
    made = get_user_model().objects
    return [made.create_user(name, email=f"{name}@example.org", kind="staff") for name in ("anna", "jan")]


def actor(user):
    return Actor(user.pk, user.username)


def test_told_once_for_one_key(people, now):
    ids = [user.pk for user in people]
    told = {"user_ids": ids, "text": "Nowe pismo", "url": "/biurko/pisma/1/", "now": now, "key": "letter-1"}
    assert notices.notify(**told) == 2
    assert notices.notify(**told) == 0
    assert notices.notify(**{**told, "key": None}) == 2
    assert notices.unread_count(actor(people[0])) == 2
    assert notices.unread_count(ANONYMOUS) == 0


def test_long_words_are_cut_and_nobody_is_no_mistake(people, now):
    notices.notify(user_ids=[people[0].pk, None], text="ą" * 500, url="", now=now)
    assert Notice.objects.get().text == "ą" * 299 + "…"
    assert notices.notify(user_ids=[], text="x", url="", now=now) == 0


def test_one_reads_only_ones_own(people, now):
    anna, jan = people
    notices.notify(user_ids=[anna.pk], text="Nowe pismo", url="/x/", now=now)
    notice = Notice.objects.get()
    assert read(by=actor(jan), now=now, notice_id=notice.pk) is None
    assert notices.unread_count(actor(anna)) == 1
    assert read(by=actor(anna), now=now, notice_id=notice.pk) == notice
    assert notices.unread_count(actor(anna)) == 0


def test_all_are_read_at_once(people, now):
    for number in range(3):
        notices.notify(user_ids=[people[0].pk], text=f"Pismo {number}", url="", now=now)
    read(by=actor(people[0]), now=now)
    assert notices.unread_count(actor(people[0])) == 0


def test_a_channel_names_its_scope_and_carries_no_contents():
    with pytest.raises(ValueError, match="scope"):
        notices.wake("inbox")
    with pytest.raises(ValueError, match="ids"):
        notices.wake("inbox:unit:3", {"text": "x" * 8_000})


@pytest.mark.django_db(transaction=True)
def test_a_deed_rolled_back_wakes_nobody(people, now):
    from django.db import transaction

    with connection.cursor() as cursor:
        cursor.execute("listen powiat_live")
    heard = connection.connection.notifies(timeout=0.2, stop_after=5)
    with pytest.raises(RuntimeError), transaction.atomic():
        notices.wake("inbox:unit:3")
        raise RuntimeError
    assert list(heard) == []
    notices.wake("inbox:unit:3")
    assert len(list(connection.connection.notifies(timeout=2, stop_after=1))) == 1
