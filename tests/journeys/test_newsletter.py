"""The newsletter in a browser: sign up, confirm by a button of the letter's page, leave. R1, R1.3."""

import re
import time
from pathlib import Path

from tests.journeys.axe import see
from tests.journeys.stack import Stack
from tests.journeys.visitors import People, press

ADDRESS = "czytelniczka@poczta.example"
LINK = re.compile(r"/newsletter/[0-9a-f-]{36}/")


def _link(folder: Path) -> str:
    """The link of the letter that arrived; the worker writes letters to a folder."""
    for _ in range(100):
        for letter in folder.glob("*"):
            text = letter.read_text(errors="replace")
            if ADDRESS in text and (found := LINK.search(text)):
                return found[0]
        time.sleep(0.3)
    raise AssertionError("no letter came")


def test_sign_up_confirm_and_leave(people: People, stack: Stack) -> None:
    """A button on the page confirms: not only for a test's client, for a browser that sends its origin."""
    page = people.come(width=390)
    page.goto("/badz-na-biezaco/")
    see(page, "badz-na-biezaco")
    page.goto("/newsletter/")
    see(page, "newsletter")
    page.locator("main input[type=email]").fill(ADDRESS)
    page.locator("main input[type=checkbox]").first.check(force=True)
    page.wait_for_timeout(2500)
    page.locator("main form button[type=submit]").last.click()
    page.wait_for_url("**/newsletter/sprawdz-poczte/")
    see(page, "newsletter-poczta")
    state = "select confirmed_at is not null from announcements_subscriber"
    assert stack.ask(state) == [(False,)]
    page.goto(_link(stack.house.var / "mail"))
    assert stack.ask(state) == [(False,)], "looking at the page must not confirm"
    see(page, "newsletter-potwierdz")
    press(page, "Potwierdzam")
    assert "Zapis jest potwierdzony" in page.locator("main").inner_text()
    assert stack.ask(state) == [(True,)]
    see(page, "newsletter-moj")
    press(page, "Wypisz mnie")
    assert stack.ask(state) == []
    see(page, "newsletter-koniec")
