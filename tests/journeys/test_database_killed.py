"""kill -9 of PostgreSQL while people send and register letters: nothing lost, nothing doubled, no number skipped."""

import os
import signal
from contextlib import contextmanager

import psycopg
import pytest

from tests.journeys import papers, resident
from tests.journeys.kept_house import KeptHouse
from tests.journeys.test_breaking import LETTERS, _no_gaps, _until
from tests.journeys.visitors import People, press, show

BLOCKED = (
    "select pid from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'"
    " and pid <> pg_backend_pid()"
)
WAITING = "select count(*) from outbox_delivery where done_at is null"
SEND = "setTimeout(() => [...document.querySelectorAll('main form')].at(-1).requestSubmit(), 0)"


@pytest.fixture(scope="module")
def kept(stack, tmp_path_factory):
    house = KeptHouse(tmp_path_factory.mktemp("kept"), stack)
    try:
        house.begin()
        yield house
    finally:
        house.end()


@pytest.fixture
def crowd(browser, kept):
    made = People(browser, kept)
    yield made
    made.leave()
    assert made.complaints == []


@contextmanager
def number_held(house: KeptHouse):
    """The counter of RPW numbers is held: whoever registers a letter stands in the middle of his transaction."""
    with psycopg.connect(house.dsn) as db:
        db.execute("select * from eod_register for update")
        yield db
        # Whoever holds it may die with the server.


def _wait_until_blocked(house: KeptHouse, count: int) -> list[int]:
    found: list[int] = []

    def all_stand() -> bool:
        found[:] = [pid for (pid,) in house.ask(BLOCKED)]
        return len(found) >= count

    _until(all_stand)
    return found


def _letter_on_paper(page, subject: str) -> None:
    page.goto("/biurko/pisma/nowe/")
    page.locator("[name=sender_name]").fill("Jan Próbny")
    page.locator("[name=subject]").fill(subject)
    page.locator("[name=body]").fill("Uwagi, które zostają\nw dwóch wierszach")


def _sees_the_pause(page) -> None:
    page.get_by_role("heading", name="Krótka przerwa po naszej stronie").wait_for(timeout=40_000)
    said = page.locator("main").inner_text()
    assert "drugie pismo nie powstanie" in said and "Numer błędu" in said


def test_the_postmaster_and_a_backend_are_killed(crowd: People, kept: KeptHouse) -> None:
    crowd.expect("503", "500", "na-zywo")
    residents = [crowd.come(width=390) for _ in range(2)]
    clerk = crowd.come("kancelaria")
    for order, page in enumerate(residents):
        pdf = {"name": f"{order}.pdf", "mimeType": "application/pdf", "buffer": papers.a_pdf("Strona")}
        resident.fill_in(page, f"Pytanie numer {order} podczas awarii bazy.", pdf)
    _letter_on_paper(clerk, "Pismo w chwili awarii")
    before = kept.one(LETTERS)

    # The postmaster dies while all three are between their letter and their number.
    with _ignored(), number_held(kept):
        for page in (*residents, clerk):
            page.evaluate(SEND)
        _wait_until_blocked(kept, 3)
        kept.kill_database()
        reader = crowd.come(width=390)
        assert reader.goto("/sprawdz-sprawe/").status in (200, 503)
    for page in (*residents, clerk):
        _sees_the_pause(page)
    show(residents[0], "error-503")
    typed = clerk.locator("[name=body]").input_value()
    assert typed.split() == "Uwagi, które zostają w dwóch wierszach".split()
    _until(kept.is_ready)
    assert kept.one(LETTERS) == before
    numbers = [_send_again(page) for page in residents]
    assert len(set(numbers)) == 2
    press(clerk, "Wyślij jeszcze raz")
    clerk.get_by_text("Zarejestrowano").first.wait_for()

    # One backend dies: PostgreSQL restarts itself, and the clerk sends again from the page of the pause.
    _letter_on_paper(clerk, "Pismo, którego serwer bazy padł")
    with _ignored(), number_held(kept):
        clerk.evaluate(SEND)
        os.kill(_wait_until_blocked(kept, 1)[0], signal.SIGKILL)
    _sees_the_pause(clerk)
    _until(kept.is_ready)
    press(clerk, "Wyślij jeszcze raz")
    clerk.get_by_text("Zarejestrowano").first.wait_for()

    assert kept.one(LETTERS) == before + 4
    _no_gaps(kept)
    _until(lambda: kept.one(WAITING) == 0, 90)
    assert "jest cały" in kept.manage("verify_audit").stdout
    told = "select count(*), count(distinct (event_id, hearer)) from outbox_delivery"
    ((all_told, once),) = kept.ask(told)
    assert all_told == once


def _send_again(page) -> str:
    press(page, "Wyślij jeszcze raz")
    return resident.receipt(page)[0]


@contextmanager
def _ignored():
    """The holder's own connection dies with the server."""
    try:
        yield
    except psycopg.OperationalError:
        pass
