"""Warnings: taken from services, issued by us, shown on every page, never in a page's way."""

import io
from dataclasses import replace
from datetime import timedelta

import pytest
from bs4 import BeautifulSoup
from django.core.management import call_command
from django.db import DatabaseError
from django.utils import timezone

from powiat.front.announcements.actions.ask_services import ask_services, ask_weather
from powiat.front.announcements.actions.switch_emergency import end_emergency, start_emergency
from powiat.front.announcements.actions.take_warnings import take_warnings
from powiat.front.announcements.domain.level import concerns
from powiat.front.announcements.models import Emergency, PublicWarning, Source
from powiat.front.announcements.queries import warnings
from powiat.ground.audit.models import AuditRow
from powiat.ground.gateways.data import OutsideWarning, Weather
from powiat.ground.gateways.imgw.fake import fake as imgw
from powiat.ground.gateways.rso.fake import fake as rso

pytestmark = pytest.mark.django_db
PLACES = ("Łask", "Łasc", "Widaw")


@pytest.fixture
def hail():
    starts = timezone.now()
    return OutsideWarning(
        "imgw:1", "Burze z gradem, stopień 2", "Grad.", 2, starts, starts + timedelta(hours=8)
    )


@pytest.fixture(autouse=True)
def partners():
    yield
    for one in (imgw, rso):
        one.rows, one.is_silent = (), False
    imgw.measured = None


@pytest.fixture
def portal():
    call_command("load_portal", stdout=io.StringIO())


def strip(answer):
    return BeautifulSoup(answer.content, "html.parser").select_one(".pw-warnings")


@pytest.mark.parametrize(
    ("text", "is_ours"),
    [("Woda w Łasku", True), ("powiat łaski", True), ("w Łascu", True), ("Gminie Widawa", True),
     ("Kłaski w sali", False), ("Wieluń", False)],
)  # fmt: skip
def test_which_messages_of_the_voivodeship_are_ours(text, is_ours):
    assert concerns(text, places=PLACES) is is_ours


def test_the_same_answer_twice_changes_nothing(hail, robot):
    now = timezone.now()
    assert take_warnings(kind="imgw", rows=[hail, hail], by=robot, now=now) == 1
    assert take_warnings(kind="imgw", rows=[hail], by=robot, now=now) == 0
    assert take_warnings(kind="imgw", rows=[replace(hail, text="Grad duży.")], by=robot, now=now) == 1
    assert PublicWarning.objects.get().text == "Grad duży." and AuditRow.objects.count() == 2


def test_a_row_that_vanishes_is_withdrawn_and_may_come_back(hail, robot):
    now = timezone.now()
    take_warnings(kind="imgw", rows=[hail], by=robot, now=now)
    take_warnings(kind="rso", rows=[], by=robot, now=now)
    assert PublicWarning.objects.standing(now).exists()
    take_warnings(kind="imgw", rows=[], by=robot, now=now)
    assert not PublicWarning.objects.standing(now).exists()
    take_warnings(kind="imgw", rows=[hail], by=robot, now=now)
    assert PublicWarning.objects.standing(now).get().withdrawn_at is None


def test_one_silent_service_does_not_hide_the_other(hail, robot, settings):
    imgw.is_silent = True
    rso.rows = (
        replace(hail, key="rso:1", title="Skażenie wody w Łasku"),
        replace(hail, key="rso:2", title="Wieluń: objazd"),
    )
    assert ask_services(by=robot, now=timezone.now()) == 1
    assert PublicWarning.objects.get().key == "rso:1"
    assert Source.objects.get(code="imgw").answered_at is None and Source.objects.get(code="rso").answered_at


def test_silence_of_two_hours_is_said(hail, robot):
    now = timezone.now()
    take_warnings(kind="imgw", rows=[hail], by=robot, now=now)
    assert warnings.banner(now).shown[0].stale_since is None
    assert warnings.banner(now + timedelta(hours=3)).shown[0].stale_since == now


def test_weather_is_shown_while_it_is_fresh():
    now = timezone.now()
    imgw.measured = Weather("Sieradz", now - timedelta(minutes=20), 4.3, wind_ms=3)
    ask_weather(now=now)
    assert warnings.weather(now)["temperature"] == 4.3
    imgw.is_silent = True
    ask_weather(now=now + timedelta(hours=3))
    assert warnings.weather(now + timedelta(hours=3)) is None


def test_every_public_page_bears_the_strip(client, portal, hail, robot):
    assert strip(client.get("/")) is None
    take_warnings(kind="imgw", rows=[hail], by=robot, now=timezone.now())
    for address in ("/", "/uslugi/", "/bip/", "/kontakt/", "/sprawdz-sprawe/"):
        found = strip(client.get(address))
        assert "Burze z gradem" in found.text and found.select_one("[role=status]"), address
    assert "Burze z gradem" in client.get("/ostrzezenia/").content.decode()


def test_a_fault_of_announcements_takes_no_page_away(client, portal, monkeypatch):
    def broken(now):
        raise DatabaseError

    monkeypatch.setattr(warnings, "banner", broken)
    assert client.get("/").status_code == 200


def test_two_presses_make_one_warning_and_it_can_be_taken_back(officer, client):
    form = officer.get("/biurko/ostrzezenia/nowe/").context["form"]
    given = {"key": form["key"].value(), "title": "Awaria wodociągu w Widawie", "text": "Woda w cysternie.",
             "level": "3", "hours": "6"}  # fmt: skip
    for _ in range(2):
        assert officer.post("/biurko/ostrzezenia/nowe/", given).status_code == 302
    one = PublicWarning.objects.get()
    assert one.ends_at - one.starts_at == timedelta(hours=6)
    assert "Awaria wodociągu" in client.get(f"/ostrzezenia/{one.pk}/").content.decode()
    assert "Awaria wodociągu" in officer.get("/biurko/ostrzezenia/").content.decode()
    officer.post(f"/biurko/ostrzezenia/{one.pk}/odwolaj/")
    assert "już nie obowiązuje" in client.get(f"/ostrzezenia/{one.pk}/").content.decode()


def test_nothing_typed_is_lost_and_the_trouble_is_said(officer):
    given = {
        "key": "00000000-0000-4000-8000-000000000001",
        "title": "",
        "text": "Woda w cysternie.",
        "level": "3",
    }
    said = officer.post("/biurko/ostrzezenia/nowe/", given).content.decode()
    assert "Napisz, co się dzieje." in said and "Woda w cysternie." in said


def test_the_officer_sees_warnings_of_others_but_cannot_take_them_back(officer, hail, robot):
    take_warnings(kind="imgw", rows=[hail], by=robot, now=timezone.now())
    one = PublicWarning.objects.get()
    assert "Odwołaj ostrzeżenie" not in officer.get(f"/biurko/ostrzezenia/{one.pk}/").content.decode()
    assert officer.post(f"/biurko/ostrzezenia/{one.pk}/odwolaj/").status_code == 404


def test_emergency_needs_a_confirmation_and_replaces_the_home_page(officer, client, portal):
    given = {
        "headline": "Powódź w Łasku",
        "text": "Nie wchodź do wody.\n\nCzekaj na straż.",
        "phone": "43 000 00 99",
    }
    assert (
        "Zaznacz potwierdzenie" in officer.post("/biurko/ostrzezenia/tryb-kryzysowy/", given).content.decode()
    )
    assert not Emergency.objects.exists()
    officer.post("/biurko/ostrzezenia/tryb-kryzysowy/", given | {"sure": "on"})
    page = client.get("/")
    assert "Powódź w Łasku" in page.content.decode() and len(page.content) < 10_000
    assert b"<script" not in page.content and b"<img" not in page.content
    assert "Załatw sprawę" in client.get("/?pelna=1").content.decode()
    assert client.get("/kontakt/").status_code == 200
    officer.post("/biurko/ostrzezenia/tryb-kryzysowy/wylacz/")
    assert "Powódź" not in client.get("/").content.decode()


def test_two_officers_make_one_emergency(robot, now):
    for headline in ("Powódź", "Powódź w Łasku"):
        start_emergency(headline=headline, text="", phone="", by=robot, now=now)
    assert Emergency.objects.get().headline == "Powódź w Łasku"
    assert end_emergency(by=robot, now=now) and not end_emergency(by=robot, now=now)


def test_a_stranger_may_not_switch(client):
    assert client.post("/biurko/ostrzezenia/tryb-kryzysowy/").status_code == 302
    assert not Emergency.objects.exists()
