"""Live events over real sockets: granian, the real database, real sessions."""

import contextlib
import http.client
import json
import os
import signal
import socket
import subprocess
import sys
import time
from pathlib import Path

import pytest
from django.conf import settings
from django.contrib.auth import get_user_model
from django.db import connection
from django.test import Client

from powiat.ground.notices import api as notices
from powiat.ground.notices.web.live.hub import MISSED, Hub, Listener

ROOT = Path(__file__).resolve().parents[3]


class Page:
    """An open page: one connection, its events as they come."""

    def __init__(self, port, session, *, last_id="", origin=""):
        self._line = http.client.HTTPConnection("127.0.0.1", port, timeout=10)
        headers = {"Cookie": f"{settings.SESSION_COOKIE_NAME}={session}"} if session else {}
        headers |= {"Last-Event-ID": last_id} if last_id else {}
        headers |= {"Origin": origin} if origin else {}
        self._line.request("GET", "/na-zywo/", headers=headers)
        self.answer = self._line.getresponse()
        self.last_id = ""

    def event(self):
        """The next event; heartbeats are passed over."""
        while line := self.answer.readline().decode():
            if line.startswith("id: "):
                self.last_id = line[4:].strip()
            if line.startswith("data: "):
                return json.loads(line[6:])
        raise EOFError

    def close(self):
        """The reader closes the page."""
        self.answer.close()
        self._line.close()


@pytest.fixture
def live(transactional_db, tmp_path):
    """The live process on the test database, as `./powiat run` starts it, only asked for ended sessions
    sooner."""
    (tmp_path / "quick_door.py").write_text(
        "import config.asgi\n"
        "from powiat.ground.notices.web.live.door import Door\n"
        "application = Door(heartbeat=0.3, asked_again=0.5)\n"
    )
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    known = connection.settings_dict
    place = f"host={known['HOST']}&port={known['PORT'] or 5432}"
    address = f"postgresql://{known['USER']}:{known['PASSWORD']}@/{known['NAME']}?{place}"
    env = {
        **os.environ,
        "DATABASE_URL": address,
        "DJANGO_SETTINGS_MODULE": os.environ["DJANGO_SETTINGS_MODULE"],
        "PYTHONPATH": f"{ROOT / 'src'}:{tmp_path}",
        "POWIAT_PUBLIC_ADDRESS": "http://127.0.0.1:8000",
    }
    granian = str(Path(sys.executable).parent / "granian")
    program = subprocess.Popen(
        [granian, "--interface", "asginl", "--port", str(port), "--workers", "1", "--workers-kill-timeout",
        "5s",
         "--log-level", "warning", "quick_door:application"],
        env=env, cwd=tmp_path,
    )  # fmt: skip
    try:
        _wait_for(port, program)
        yield port, program
    finally:
        program.terminate()
        try:
            program.wait(10)
        except subprocess.TimeoutExpired:
            program.kill()
            program.wait()


@pytest.fixture
def open_page():
    """Opens pages and closes them after the test."""
    with contextlib.ExitStack() as stack:

        def opened(*place, **more):
            page = Page(*place, **more)
            stack.callback(page.close)
            return page

        yield opened


def _wait_for(port, program):
    until = time.monotonic() + 20
    while time.monotonic() < until:
        assert program.poll() is None
        with contextlib.suppress(OSError):
            line = http.client.HTTPConnection("127.0.0.1", port, timeout=3)
            line.request("GET", "/livez")
            with line.getresponse() as answer:
                if answer.status == 200:
                    line.close()
                    return
            line.close()
        time.sleep(0.1)
    raise AssertionError("the live process did not start")


def signed_in(name):
    user = get_user_model().objects.create_user(name, email=f"{name}@example.org", kind="staff")
    client = Client()
    client.force_login(user, backend=settings.AUTHENTICATION_BACKENDS[-1])
    return user, client


@pytest.mark.slow
def test_a_reader_hears_his_own_and_only_that(live, open_page, now):
    port, _program = live
    anna, client = signed_in("anna")
    jan, jans_client = signed_in("jan")
    page = open_page(port, client.session.session_key, origin="http://127.0.0.1:8000")
    assert page.answer.headers["Access-Control-Allow-Origin"] == "http://127.0.0.1:8000"
    assert page.answer.headers["Access-Control-Allow-Credentials"] == "true"
    assert page.event() == {"notices": 0}
    notices.notify(user_ids=[jan.pk], text="Nie dla Anny", url="", now=now)
    notices.wake("inbox:unit:3")
    notices.notify(user_ids=[anna.pk], text="Dla Anny", url="", now=now)
    assert page.event() == {"notices": 1}
    notices.wake("board:public", {"id": 7})
    assert page.event() == {"wake": "board:public", "id": 7}
    seen = page.last_id
    page.close()

    notices.wake("board:public", {"id": 8})
    notices.wake("inbox:unit:3")
    again = open_page(port, client.session.session_key, last_id=seen)
    assert again.event() == {"notices": 1}
    assert again.event() == {"wake": "board:public", "id": 8}

    strange = open_page(port, client.session.session_key, last_id="outdated-3")
    assert strange.event() == {"notices": 1}
    assert strange.event() == {"notices": 1, "missed": True}

    client.logout()
    assert again.event() == {"ended": True}
    with pytest.raises(EOFError):
        again.event()
    assert jans_client.session.session_key


@pytest.mark.slow
def test_strangers_are_refused_and_a_lost_line_is_mended(live, open_page):
    port, _program = live
    _anna, client = signed_in("anna")
    assert open_page(port, "").answer.status == 401
    assert open_page(port, "made-up").answer.status == 401
    assert open_page(port, client.session.session_key, origin="http://evil.example").answer.status == 403

    page = open_page(port, client.session.session_key)
    assert page.event() == {"notices": 0}
    with connection.cursor() as cursor:
        cursor.execute(
            "select pg_terminate_backend(pid) from pg_stat_activity"
            " where application_name = 'epowiat-live' and datname = current_database()"
        )
    assert page.event() == {"notices": 0, "missed": True}
    notices.wake("board:public")
    assert page.event() == {"wake": "board:public"}


@pytest.mark.slow
def test_an_open_page_does_not_keep_a_forgotten_session_alive(live, open_page):
    port, _program = live
    _anna, client = signed_in("anna")
    page = open_page(port, client.session.session_key)
    assert page.event() == {"notices": 0}
    session = client.session
    session["touched_at"] = time.time() - settings.STAFF_IDLE_LIMIT.total_seconds() - 60
    session.save()
    assert page.event() == {"ended": True}


@pytest.mark.slow
def test_the_process_stops_although_pages_are_open(live, open_page):
    port, program = live
    _anna, client = signed_in("anna")
    pages = [open_page(port, client.session.session_key) for _ in range(3)]
    assert [page.event() for page in pages] == [{"notices": 0}] * 3
    started = time.monotonic()
    program.send_signal(signal.SIGTERM)
    for page in pages:
        with pytest.raises(EOFError):
            page.event()
    program.wait(9)
    assert time.monotonic() - started < 4


def test_a_page_that_does_not_read_is_told_that_it_missed_something():
    hub, listener = Hub(), Listener(1, frozenset(["public"]))
    hub.join(listener)
    for _ in range(500):
        hub.hear('{"channel": "board:public", "payload": {}}')
    assert listener.queue.qsize() < 250
    assert listener.queue.get_nowait() is MISSED


@pytest.mark.parametrize(
    "message",
    ["", "{}", "[]", '{"channel": "x", "payload": {}}', '{"channel": 3, "payload": {}}'],
)
def test_strange_messages_on_the_line_are_passed_over(message):
    hub, listener = Hub(), Listener(1, frozenset(["public"]))
    hub.join(listener)
    hub.hear(message)
    assert listener.queue.empty()
