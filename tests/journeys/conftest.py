"""One running house and one browser for all journeys, and people who open its doors."""

import os
import signal
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from tests.journeys import papers
from tests.journeys.stack import ROOT, Stack
from tests.journeys.visitors import People

HERE = Path(__file__).parent
CHROMIUM = Path(os.environ.get("POWIAT_CHROMIUM", "/usr/bin/chromium"))
ARGUMENTS = ["--disable-quic", "--disable-background-networking", "--no-first-run", "--lang=pl"]
LETTERS = 40
# The longest journey takes some 90 s on a quiet machine; a browser that never answers must not hold the whole run.
PATIENCE_SECONDS = 420


@pytest.hookimpl(tryfirst=True)
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """All journeys go to one worker: the house starts once."""
    for item in items:
        if item.path.is_relative_to(HERE):
            for mark in (pytest.mark.journey, pytest.mark.slow, pytest.mark.xdist_group("journeys")):
                item.add_marker(mark)


@pytest.fixture(autouse=True)
def patience() -> Iterator[None]:
    """A journey that hangs fails."""

    def give_up(*_: object) -> None:
        raise TimeoutError(f"the journey did not end within {PATIENCE_SECONDS} s")

    before = signal.signal(signal.SIGALRM, give_up)
    signal.alarm(PATIENCE_SECONDS)
    yield
    signal.alarm(0)
    signal.signal(signal.SIGALRM, before)


def need(path: Path, how: str) -> None:
    """What is absent skips the test with the reason; on the builder's machine it fails."""
    if path.exists():
        return
    if os.environ.get("CI") == "true":
        pytest.fail(f"{path.name} is missing: {how}")
    pytest.skip(f"{path.name} is missing: {how}")


@pytest.fixture(scope="session")
def stack(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Stack]:
    """The house, running, with a small county in it."""
    need(CHROMIUM, "apt-get install chromium")
    worker = os.environ.get("PYTEST_XDIST_WORKER", "main")
    house = Stack(tmp_path_factory.mktemp("house"), f"powiat_journeys_{ROOT.name}_{worker}")
    try:
        house.set_up(LETTERS)
        house.start()
        yield house
    finally:
        house.tear_down()


# For this folder only: while the driver lives, Django's ORM cannot be used in the same thread.
@pytest.fixture(scope="package")
def browser() -> Iterator[object]:
    """Chromium."""
    need(CHROMIUM, "apt-get install chromium")
    from playwright.sync_api import sync_playwright

    arguments = [*ARGUMENTS, "--no-sandbox"] if os.geteuid() == 0 else ARGUMENTS
    with sync_playwright() as driver:
        chromium = driver.chromium.launch(executable_path=str(CHROMIUM), args=arguments)
        yield chromium
        chromium.close()


@pytest.fixture
def people(browser, stack: Stack) -> Iterator[People]:
    """Whoever opens a page through this is watched: errors, refused content and strangers fail the test."""
    made = People(browser, stack)
    yield made
    made.leave()
    assert made.complaints == []


@pytest.fixture
def pdf() -> Callable[..., bytes]:
    """A small real PDF with the given lines."""

    return papers.a_pdf
