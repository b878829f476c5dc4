"""What a resident does at the counter on the screen, click by click."""

import re

from tests.journeys.visitors import press

GENERAL = "/uslugi/informacja-publiczna/formularz/"


def begin(page) -> None:
    """The first step of the question for information."""
    page.goto(GENERAL)
    press(page, "Zaczynam")


def fill_in(page, question: str, attachment: dict | None = None) -> None:
    """As far as the page where everything is checked before sending."""
    begin(page)
    page.locator("[name=zakres]").fill(question)
    if attachment:
        page.locator("input[type=file]").set_input_files(attachment)
    press(page, "Dalej")
    page.locator("[name=forma][value=plik]").check()
    page.locator("[name=sposob][value=strona]").check()
    press(page, "Dalej")
    go_to_check(page)


def go_to_check(page) -> None:
    """Steps without obligatory questions are passed by."""
    for _ in range(4):
        if "/sprawdz/" in page.url:
            return
        press(page, "Dalej")
    assert "/sprawdz/" in page.url, page.url


def receipt(page) -> tuple[str, str]:
    """The number and the secret of the confirmation."""
    page.wait_for_url(re.compile("/wyslano/"))
    said = page.locator("main").inner_text()
    number = re.search(r"RPW/\d+/\d{4}", said)
    secret = re.search(r"[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}", said)
    assert number and secret, said
    return number[0], secret[0]


def check_in(page, number: str, secret: str) -> None:
    """Sprawdź sprawę."""
    page.goto("/sprawdz-sprawe/")
    page.locator("[name=numer]").fill(number)
    page.locator("[name=kod]").fill(secret)
    press(page, "Sprawdź")


def wait_for(page, words: str) -> None:
    """The worker carries the news; the page is looked at again until it is there."""
    for _ in range(60):
        if words.lower() in page.locator("main").inner_text().lower():
            return
        page.wait_for_timeout(500)
        page.reload()
    raise AssertionError(f"{words!r} did not come: {page.locator('main').inner_text()}")
