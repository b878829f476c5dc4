"""The organisation on the desk: what a head may see and set, and what he may not."""

from datetime import date, timedelta

import pytest
from django.test import Client
from django.utils import timezone

from powiat.ground.accounts.models import User
from powiat.ground.org import api as org
from powiat.ground.org.models import Substitution

pytestmark = pytest.mark.django_db
HOME = "/biurko/organizacja/"
FORM = "/biurko/organizacja/zastepstwo/"


@pytest.fixture
def people(robot, now):
    """Two units, each with a head and a clerk; a secretary over all. Login -> (user, post id)."""
    found = {}
    for symbol, name, seats in (
        ("OR", "Wydział Organizacyjny", [("naczelnik", ["head"], True), ("referent", ["clerk"], False)]),
        ("KM", "Wydział Komunikacji", [("obca", ["head"], True), ("obcy", ["clerk"], False)]),
        ("ST", "Starosta", [("sekretarz", ["board"], True)]),
    ):
        unit = org.add_unit(symbol=symbol, name=name, by=robot, now=now)
        for login, roles, is_head in seats:
            user = User.objects.create(
                username=login, first_name="Jan", last_name=login.title(), kind="staff"
            )
            post = org.add_post(
                unit_id=unit, name=f"stanowisko {login}", roles=roles, is_head=is_head, by=robot, now=now
            )
            org.seat(post_id=post, user_id=user.pk, since=date(2026, 1, 1), by=robot, now=now)
            found[login] = (user, post)
    return found


def _client(people, login: str) -> Client:
    client = Client()
    client.force_login(people[login][0])
    return client


def _told(people, absent: str, by_whom: str, **changes) -> dict:
    today = timezone.localdate()
    told = {
        "post": people[absent][1],
        "substitute": people[by_whom][0].pk,
        "kind": "planned",
        "since": today.isoformat(),
        "until": (today + timedelta(days=5)).isoformat(),
        "reason": "urlop",
    }
    return told | changes


def test_who_may_open_it(people):
    assert _client(people, "referent").get(HOME).status_code == 403
    assert _client(people, "referent").get(FORM).status_code == 403
    words = _client(people, "naczelnik").get(HOME).content.decode()
    assert "Jan Referent" in words and "Jan Obcy" not in words
    words = _client(people, "sekretarz").get(HOME).content.decode()
    assert "Jan Referent" in words and "Jan Obcy" in words


def test_a_head_sets_and_revokes_in_his_own_unit(people):
    client = _client(people, "naczelnik")
    for _ in range(2):
        answer = client.post(FORM, _told(people, "naczelnik", "referent"))
        assert answer.status_code == 302
    one = Substitution.objects.get()
    assert "org.substitute" in org.actor_of(people["referent"][0], timezone.localdate()).permissions
    assert "Jan Referent za: Jan Naczelnik" in client.get(HOME).content.decode()
    assert _client(people, "obca").post(f"{FORM}{one.pk}/odwolaj/").status_code == 404
    assert client.post(f"{FORM}{one.pk}/odwolaj/").status_code == 302
    assert "org.substitute" not in org.actor_of(people["referent"][0], timezone.localdate()).permissions
    assert client.post(f"{FORM}{one.pk}/odwolaj/").status_code == 404


@pytest.mark.parametrize(
    "changes",
    [
        {"until": "2020-01-01"},
        {"since": ""},
        {"substitute": ""},
        {"since": "2099-01-02", "until": "2099-01-01"},
    ],
)
def test_a_wrong_form_keeps_what_was_typed(people, changes):
    page = _client(people, "naczelnik").post(FORM, _told(people, "referent", "naczelnik", **changes))
    assert page.status_code == 422 and 'value="urlop"' in page.content.decode()
    assert not Substitution.objects.exists()


def test_a_head_has_no_say_in_another_unit(people):
    page = _client(people, "naczelnik").post(FORM, _told(people, "obcy", "referent"))
    assert page.status_code == 422
    assert not Substitution.objects.exists()
    assert _client(people, "sekretarz").post(FORM, _told(people, "obcy", "referent")).status_code == 302


def test_the_holder_cannot_stand_in_for_himself(people):
    page = _client(people, "naczelnik").post(FORM, _told(people, "referent", "referent"))
    assert page.status_code == 422 and "sama pracuje na tym stanowisku" in page.content.decode()
