"""The pages: a clerk meets his own, everybody the public, and nobody a trace of more."""

import pytest
from bs4 import BeautifulSoup
from django.conf import settings
from django.contrib.auth import get_user_model

from powiat.ground.org import api as org
from powiat.ground.search import api as search
from powiat.ground.search.data import Entry

pytestmark = pytest.mark.django_db


@pytest.fixture
def desk(client, robot, now):
    """A clerk of one unit, signed in; entries of his unit, of another and of everybody."""
    mine = org.add_unit(symbol="GK", name="Wydział Geodezji", by=robot, now=now)
    other = org.add_unit(symbol="AB", name="Wydział Architektury", by=robot, now=now)
    post = org.add_post(unit_id=mine, name="inspektor", roles=(), by=robot, now=now)
    user = get_user_model().objects.create_user("anna", email="anna@example.org", kind="staff")
    org.seat(post_id=post, user_id=user.pk, since=now.date().replace(year=2020), by=robot, now=now)
    client.force_login(user, backend=settings.AUTHENTICATION_BACKENDS[-1])
    search.put_many(
        [
            Entry(
                "case",
                "1",
                "Podział działki <b>",
                "Zwykła treść",
                ("GK.6831.1.2026",),
                (f"unit:{mine}",),
                "/s/1/",
                now,
            ),
            Entry("letter", "2", "Wniosek o podział", "", ("RPW/7/2026",), (f"unit:{mine}",), "/p/2/", now),
            Entry("case", "3", "Podział tajny", "", ("AB.6831.3.2026",), (f"unit:{other}",), "/s/3/", now),
            Entry(
                "page", "4", "Jak podzielić działkę", "Podział krok po kroku.", (), ("public",), "/jak/", now
            ),
        ]
    )
    return client


def words_of(shown):
    return " ".join(shown.find("main").get_text(" ", strip=True).split())


def page(answer):
    assert answer.status_code == 200
    return BeautifulSoup(answer.content, "html.parser")


def test_a_clerk_finds_his_own_with_kinds_and_marks(desk):
    shown = page(desk.get("/biurko/szukaj/", {"q": "podziały"}))
    words = words_of(shown)
    assert "3 wyniki" in words
    assert "tajny" not in words
    assert {mark.get_text() for mark in shown.select("mark")} >= {"Podział", "podział"}
    assert shown.find("b", string="") is None
    assert {link["href"] for link in shown.select(".pw-views__link")} >= {"?q=podzia%C5%82y&rodzaj=case"}
    cases = page(desk.get("/biurko/szukaj/", {"q": "podziały", "rodzaj": "case"}))
    assert "1 wynik" in words_of(cases)


def test_suggestions_hold_nothing_foreign(desk):
    answer = desk.get("/biurko/szukaj/podpowiedzi/", {"q": "podz"}).json()
    titles = {one["title"] for one in answer["suggestions"]}
    assert titles == {"Podział działki <b>", "Wniosek o podział", "Jak podzielić działkę"}


def test_everybody_finds_only_the_public(desk, client):
    client.logout()
    shown = words_of(page(client.get("/szukaj/", {"q": "podział"})))
    assert "1 wynik" in shown
    assert "Jak podzielić działkę" in shown
    assert "GK.6831" not in shown


def test_who_finds_nothing_is_led_on(client):
    shown = page(client.get("/szukaj/", {"q": "jednorożec"})).find("main")
    assert "Niczego nie znaleźliśmy" in shown.get_text()
    assert shown.find("a", href="/kontakt/")


@pytest.mark.parametrize(
    "query", [{}, {"q": ""}, {"q": "x" * 5000}, {"q": "\x00"}, {"q": "a", "strona": "²", "rodzaj": "%"}]
)
def test_odd_addresses_are_answered(client, query):
    assert client.get("/szukaj/", query).status_code == 200


def test_the_desk_is_closed_to_visitors_and_residents(client):
    assert client.get("/biurko/szukaj/", {"q": "a"}).status_code == 302
    user = get_user_model().objects.create_user("ewa", email="ewa@example.org")
    client.force_login(user, backend=settings.AUTHENTICATION_BACKENDS[-1])
    assert client.get("/biurko/szukaj/", {"q": "a"}).status_code == 403
    assert client.get("/biurko/szukaj/podpowiedzi/", {"q": "abc"}).status_code == 403
