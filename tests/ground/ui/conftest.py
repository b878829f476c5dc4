"""A browser and a small server for the gallery, which needs no database."""

import os
from collections.abc import Iterator
from pathlib import Path
from socketserver import ThreadingMixIn
from threading import Thread
from wsgiref.simple_server import WSGIRequestHandler, WSGIServer, make_server

import pytest
from django.contrib.staticfiles.handlers import StaticFilesHandler
from django.core.wsgi import get_wsgi_application

ROOT = Path(__file__).resolve().parents[3]
AXE = ROOT / "frontend/node_modules/axe-core/axe.min.js"
BUILT = ROOT / "src/powiat/ground/ui/static/ui/build/desk.js"
CHROMIUM = Path(os.environ.get("POWIAT_CHROMIUM", "/usr/bin/chromium"))


class _Server(ThreadingMixIn, WSGIServer):
    daemon_threads = True


class _Quiet(WSGIRequestHandler):
    def log_message(self, *words: object) -> None:
        """Say nothing of each request."""


def _need(path: Path, how: str) -> None:
    if path.exists():
        return
    if os.environ.get("CI") == "true":
        pytest.fail(f"{path.name} is missing: {how}")
    pytest.skip(f"{path.name} is missing: {how}")


@pytest.fixture(scope="session")
def gallery() -> Iterator[str]:
    """The address of the gallery on a server of its own."""
    _need(BUILT, "cd frontend && npm ci && npm run build")
    _need(AXE, "cd frontend && npm ci")
    server = make_server(
        "127.0.0.1", 0, StaticFilesHandler(get_wsgi_application()), server_class=_Server, handler_class=_Quiet
    )
    Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}/dev/components/"
    server.shutdown()
    server.server_close()


# For one file: while the driver lives, neither Django's ORM nor another driver works in the same thread.
@pytest.fixture(scope="module")
def browser() -> Iterator[object]:
    """Chromium, once for all tests."""
    _need(CHROMIUM, "apt-get install chromium")
    playwright = pytest.importorskip("playwright.sync_api")
    with playwright.sync_playwright() as driver:
        chromium = driver.chromium.launch(executable_path=str(CHROMIUM), args=["--no-sandbox"])
        yield chromium
        chromium.close()


@pytest.fixture
def page(browser, gallery):
    """Opens pages of the gallery in a theme; a page that complains in its console fails the test."""
    contexts = []
    complaints: list[str] = []

    def open_page(address: str = "", *, theme: str = "light.1", width: int = 1280, scripts: bool = True):
        context = browser.new_context(
            viewport={"width": width, "height": 900}, java_script_enabled=scripts, reduced_motion="reduce"
        )
        context.add_cookies([{"name": "wyglad", "value": theme, "url": gallery}])
        contexts.append(context)
        opened = context.new_page()
        opened.on("console", lambda line: line.type in ("error", "warning") and complaints.append(line.text))
        opened.on("pageerror", lambda error: complaints.append(str(error)))
        opened.goto(gallery + address)
        return opened

    yield open_page
    for context in contexts:
        context.close()
    assert complaints == []
