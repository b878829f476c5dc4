"""People in a browser: a resident or a clerk, each with an own context, watched for what must not happen."""

import os
import re
from dataclasses import dataclass, field
from urllib.parse import urlsplit

from tests.journeys.stack import ROOT, Stack

_SIGNED_IN: dict[tuple[str, str], dict] = {}
SCREENSHOTS = ROOT / "var" / "screenshots"


@dataclass
class People:
    """Opens pages for people of the demo county; remembers complaints of all of them."""

    browser: object
    stack: Stack
    complaints: list[str] = field(default_factory=list)
    expected: list[str] = field(default_factory=list)
    _contexts: list = field(default_factory=list)

    def come(
        self, login: str | None = None, *, width: int = 1280, scripts: bool = True, watched: bool = True
    ):
        """A new browser, signed in as `login` when one is given; its first page."""
        state = self._state(login) if login else None
        context = self.browser.new_context(
            viewport={"width": width, "height": 900},
            java_script_enabled=scripts,
            reduced_motion="reduce",
            locale="pl-PL",
            base_url=self.stack.address,
            storage_state=state,
        )
        context.set_default_timeout(15_000)
        self._contexts.append(context)
        page = context.new_page()
        if watched:
            self.watch(page)
        return page

    def watch(self, page) -> None:
        """Errors in the console, content refused by the policy, requests to strangers."""
        own = {urlsplit(self.stack.address).netloc, urlsplit(self.stack.live).netloc}

        def on_request(request) -> None:
            parts = urlsplit(request.url)
            if parts.scheme in ("http", "https") and parts.netloc not in own:
                self.complaints.append(f"stranger: {request.url}")

        def complain(words: str) -> None:
            if not any(re.search(one, words) for one in self.expected):
                self.complaints.append(f"{page.url}: {words}")

        def on_console(line) -> None:
            if line.type in ("error", "warning"):
                complain(f"{line.text} {line.location.get('url', '')}")

        page.on("request", on_request)
        page.on("console", on_console)
        page.on("pageerror", lambda error: complain(str(error)))

    def expect(self, *patterns: str) -> None:
        """What the console may say in this test, because the test provokes it."""
        self.expected += patterns

    def leave(self) -> None:
        for context in self._contexts:
            context.close()

    def _state(self, login: str) -> dict:
        key = (self.stack.address, login)
        if key not in _SIGNED_IN:
            page = self.come()
            sign_in(page, login, self.stack.accounts()[login])
            _SIGNED_IN[key] = page.context.storage_state()
            page.context.close()
        return _SIGNED_IN[key]


def sign_in(page, login: str, password: str) -> None:
    page.goto("/konto/logowanie/")
    page.locator("[name=login]").fill(login)
    page.locator("[name=password]").fill(password)
    page.locator("[name=password]").press("Enter")
    page.wait_for_url(lambda address: "logowanie" not in address)


def show(page, name: str) -> None:
    """A picture of the page at both widths, when pictures are asked for."""
    if os.environ.get("POWIAT_SCREENSHOTS") != "1":
        return
    before = page.viewport_size
    for width in (1280, 390):
        folder = SCREENSHOTS / str(width)
        folder.mkdir(parents=True, exist_ok=True)
        page.set_viewport_size({"width": width, "height": 900})
        page.screenshot(path=str(folder / f"{name}.png"), full_page=True)
    page.set_viewport_size(before)


def press(page, name: str) -> None:
    """A button, or a link that looks like one."""
    page.get_by_role("button", name=name, exact=True).or_(
        page.get_by_role("link", name=name, exact=True)
    ).last.click()
