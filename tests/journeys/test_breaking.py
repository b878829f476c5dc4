"""People click twice, go back, send nonsense and guess; processes die. Nothing is lost, nothing is doubled."""

import re
import threading
import time
import urllib.error
import urllib.request
from contextlib import suppress

import pytest
from playwright.sync_api import Error as BrowserError

from tests.journeys import papers, resident
from tests.journeys.stack import Stack
from tests.journeys.visitors import People, press

LETTERS = "select count(*) from eod_letter"
GAPS = "select count(*), max(rpw_number) - min(rpw_number) + 1 from eod_letter where rpw_year = %s"


def _no_gaps(stack: Stack) -> None:
    for (year,) in stack.ask("select distinct rpw_year from eod_letter"):
        ((count, reach),) = stack.ask(GAPS, year)
        assert count == reach, f"{year}: {count} letters on {reach} numbers"


def test_two_clicks_and_two_tabs_make_one_letter(people: People, stack: Stack) -> None:
    page = people.come(width=390)
    resident.fill_in(page, "Proszę o plan zamówień na 2026 rok.")
    before = stack.one(LETTERS)
    second = page.context.new_page()
    people.watch(second)
    second.goto(page.url)
    page.locator("main form").last.evaluate("form => { form.requestSubmit(); form.requestSubmit(); }")
    first_number, _ = resident.receipt(page)
    press(second, "Wyślij do urzędu")
    assert first_number in second.locator("main").inner_text()
    assert stack.one(LETTERS) == before + 1


def test_going_back_after_sending_changes_nothing(people: People, stack: Stack) -> None:
    page = people.come(width=390)
    resident.fill_in(page, "Proszę o listę dotacji z 2025 roku.")
    press(page, "Wyślij do urzędu")
    number, _ = resident.receipt(page)
    count = stack.one(LETTERS)
    page.go_back()
    page.reload()
    if "/wyslano/" not in page.url and page.get_by_role("button", name="Wyślij do urzędu").count():
        press(page, "Wyślij do urzędu")
    assert number in page.locator("main").inner_text()
    assert stack.one(LETTERS) == count


BAD_FILES = {
    "program": ("wniosek.pdf", b"MZ" + bytes(2000)),
    "empty": ("pusty.pdf", b""),
    "page of scripts": ("strona.html", b"<html><script>alert(1)</script></html>"),
    "archive of nothing known": ("dane.xyz", bytes(range(256)) * 8),
}


@pytest.mark.parametrize("what", BAD_FILES)
def test_a_bad_file_is_named_and_nothing_is_lost(people: People, what: str) -> None:
    people.expect("422")
    name, content = BAD_FILES[what]
    page = people.come(width=390)
    resident.begin(page)
    page.locator("[name=zakres]").fill("Pytanie, które ma zostać na stronie.")
    page.locator("input[type=file]").set_input_files(
        {"name": name, "mimeType": "application/pdf", "buffer": content}
    )
    press(page, "Dalej")
    summary = page.locator(".govuk-error-summary")
    summary.wait_for()
    said = summary.inner_text()
    assert name in said or "plik" in said.lower()
    assert not re.search(r"\b(file|type|invalid|error)\b", said, re.I), said
    assert page.locator("[name=zakres]").input_value() == "Pytanie, które ma zostać na stronie."


def test_errors_keep_what_was_typed(people: People) -> None:
    people.expect("422")
    page = people.come(width=390)
    resident.begin(page)
    page.locator("[name=zakres]").fill("Krótko")
    press(page, "Dalej")
    page.locator(".govuk-error-summary").wait_for()
    assert page.locator("[name=zakres]").input_value() == "Krótko"
    clerk = people.come("kancelaria")
    clerk.goto("/biurko/pisma/nowe/")
    clerk.locator("[name=sender_name]").fill("Jan Próbny")
    clerk.locator("[name=body]").fill("Uwagi, które zostają")
    press(clerk, "Zarejestruj")
    clerk.locator(".govuk-error-summary").wait_for()
    assert clerk.locator("[name=sender_name]").input_value() == "Jan Próbny"
    assert clerk.locator("[name=body]").input_value() == "Uwagi, które zostają"


def test_guessing_is_answered_alike_and_ends_at_the_sixth_try(people: People, stack: Stack) -> None:
    people.expect("429", "422")
    page = people.come(width=390)
    resident.fill_in(page, "Proszę o uchwały zarządu powiatu.")
    press(page, "Wyślij do urzędu")
    number, secret = resident.receipt(page)
    guesser = people.come(width=390)
    answers = []
    stack.forget_tries()
    for tried_number, tried_secret in [(number, "AAAA-BBBB-CCCC"), ("RPW/999999/2026", secret)]:
        resident.check_in(guesser, tried_number, tried_secret)
        answers.append(guesser.locator(".govuk-error-summary").inner_text())
    assert answers[0] == answers[1]
    for _ in range(3):
        resident.check_in(guesser, number, "AAAA-BBBB-CCCC")
    resident.check_in(guesser, number, secret)
    assert "Za dużo prób" in guesser.locator(".govuk-error-summary").inner_text()
    stack.forget_tries()
    resident.check_in(guesser, number, secret)
    guesser.get_by_text(number).first.wait_for()


def test_another_unit_finds_no_trace(people: People, stack: Stack) -> None:
    """Letter, case, document and file of the organisational department do not exist for a clerk of transport."""
    people.expect("404")
    case_id, mark, title, document_id = stack.ask(
        "select c.id, c.mark, c.title, d.id from eod_case c join eod_document d on d.case_id = c.id"
        " join org_unit u on u.id = c.unit_id where u.symbol = 'OR' and d.signed_file_id is not null"
        # What the bulletin shows is no secret.
        " and not exists (select 1 from eod_publication p where p.document_id = d.id) limit 1"
    )[0]
    letter_id, rpw = stack.ask(
        "select l.id, 'RPW/' || rpw_number || '/' || rpw_year from eod_letter l"
        " join org_unit u on u.id = l.unit_id where u.symbol = 'OR' order by l.id desc limit 1"
    )[0]
    file_id = stack.one("select signed_file_id from eod_document where id = %s", document_id)
    page = people.come("komunikacja")
    for address in (
        f"/biurko/pisma/{letter_id}/",
        f"/biurko/sprawy/{case_id}/",
        f"/biurko/sprawy/{case_id}/metryka/",
        f"/biurko/dokumenty/{document_id}/",
        f"/biurko/dokumenty/{document_id}/plik/",
        f"/biurko/pisma/{letter_id}/pliki/{file_id}/",
    ):
        answer = page.request.get(address)
        assert answer.status == 404, address
        assert mark not in answer.text() and rpw not in answer.text()
    for address in (
        f"/biurko/szukaj/?q={mark}",
        f"/biurko/szukaj/podpowiedzi/?q={mark}",
        f"/biurko/sprawy/?q={mark}",
        f"/biurko/pisma/?q={rpw}",
    ):
        answer = page.request.get(address)
        assert answer.status in (200, 204), address
        assert f"/biurko/sprawy/{case_id}/" not in answer.text(), address
        assert f"/biurko/pisma/{letter_id}/" not in answer.text(), address
        assert title not in answer.text(), address


def test_a_killed_worker_loses_nothing(people: People, stack: Stack) -> None:
    page = people.come(width=390)
    stack.kill("worker")
    resident.fill_in(page, "Proszę o umowy najmu z 2024 roku.")
    press(page, "Wyślij do urzędu")
    number, secret = resident.receipt(page)
    stack.forget_tries()
    resident.check_in(page, number, secret)
    page.get_by_text(number).first.wait_for()
    stack.start("worker")
    _until_a_job_is_taken(stack)
    stack.kill("worker")
    stack.start("worker")
    _until(
        lambda: stack.one("select count(*) from procrastinate_jobs where status in ('todo', 'doing')") == 0
    )
    resident.wait_for(page, "Pismo dotarło do urzędu")
    assert page.locator("main").inner_text().count("Pismo dotarło do urzędu") == 1


def _until_a_job_is_taken(stack: Stack) -> None:
    _until(lambda: stack.one("select count(*) from procrastinate_jobs where status <> 'todo'") > 0)


def _until(true, seconds: float = 60) -> None:
    deadline = time.monotonic() + seconds
    while not true():
        assert time.monotonic() < deadline, "it did not come about in time"
        time.sleep(0.1)


def test_a_killed_web_server_loses_no_letter(people: People, stack: Stack) -> None:
    """Residents keep sending while the server is killed and started again; each then sees his one number."""
    people.expect("ERR_", "502", "Failed to load")
    pages = [people.come(width=390, watched=False) for _ in range(4)]
    for order, page in enumerate(pages):
        resident.fill_in(page, f"Pytanie numer {order} podczas awarii.", _file(order))
    addresses = {page: page.url for page in pages}
    before = stack.one(LETTERS)
    hammer = _Hammer(stack.address)
    for order, page in enumerate(pages):
        page.evaluate("setTimeout(() => document.querySelector('main form:last-of-type').requestSubmit(), 0)")
        if order == 1:
            stack.kill("web")
    stack.start("web")
    hammer.stop()
    numbers = set()
    for page in pages:
        _send_until_received(page, addresses[page])
        numbers.add(resident.receipt(page)[0])
    assert len(numbers) == len(pages)
    assert stack.one(LETTERS) == before + len(pages)
    _no_gaps(stack)
    assert "jest cały" in stack.manage("verify_audit").stdout


def _file(order: int) -> dict:
    return {"name": f"{order}.pdf", "mimeType": "application/pdf", "buffer": papers.a_pdf(f"Page {order}")}


def _send_until_received(page, address: str) -> None:
    """What a person does when the page did not come: opens the form again and presses once more."""
    for _ in range(5):
        with suppress(BrowserError):
            page.wait_for_url(re.compile("/wyslano/"), timeout=3000)
            return
        with suppress(BrowserError):
            page.goto(address)
            button = page.get_by_role("button", name="Wyślij do urzędu")
            if button.count():
                button.click()


class _Hammer:
    """Readers who go on reading while the server falls."""

    def __init__(self, address: str) -> None:
        self._address, self._ended = address, threading.Event()
        self._threads = [threading.Thread(target=self._read, daemon=True) for _ in range(3)]
        for one in self._threads:
            one.start()

    def _read(self) -> None:
        while not self._ended.is_set():
            try:
                urllib.request.urlopen(f"{self._address}/uslugi/", timeout=5).read()
            except (OSError, urllib.error.URLError):
                time.sleep(0.05)

    def stop(self) -> None:
        self._ended.set()
        for one in self._threads:
            one.join(timeout=10)


def test_without_a_worker_the_pages_still_work(people: People, stack: Stack) -> None:
    stack.kill("worker")
    try:
        for login, address in (
            (None, "/"),
            (None, "/uslugi/"),
            (None, "/bip/"),
            ("referent", "/biurko/sprawy/"),
        ):
            page = people.come(login)
            assert page.goto(address).status == 200
    finally:
        stack.start("worker")
