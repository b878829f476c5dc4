"""The house tells how it stands, to whom it may; every answer is dressed; logs name nobody."""

import json
import re

import pytest
from django.db import connection
from django.test import Client
from structlog.testing import capture_logs

from config import roles
from powiat.ground.audit import api as audit
from powiat.ground.operations import queries
from powiat.ground.operations.web.headers import ALWAYS
from powiat.ground.org import api as org
from powiat.ground.outbox.models import Delivery, Event
from tests.ground.accounts.factories import ClerkFactory, ResidentFactory

pytestmark = pytest.mark.django_db


@pytest.fixture
def operator(client, monkeypatch, robot, now):
    """A browser in which the office's informatician is signed in."""
    monkeypatch.setitem(roles.ROLES, "operator", frozenset({"system.operate"}))
    unit = org.add_unit(symbol="IT", name="Informatyka", by=robot, now=now)
    post = org.add_post(unit_id=unit, name="informatyk", roles=["operator"], by=robot, now=now)
    user = ClerkFactory()
    org.seat(post_id=post, user_id=user.pk, since=now.date().replace(year=2020), by=robot, now=now)
    client.force_login(user)
    return client


@pytest.fixture
def worker():
    """A worker that has just given a sign of life."""
    with connection.cursor() as cursor:
        cursor.execute("insert into procrastinate_workers default values")


def test_the_process_says_that_it_lives(client, django_assert_num_queries):
    with django_assert_num_queries(0):
        answer = client.get("/livez")
    assert (answer.status_code, answer.content) == (200, b"ok\n")


def test_ready_only_with_a_worker(client, worker):
    assert client.get("/readyz").json()["ready"] is True
    with connection.cursor() as cursor:
        cursor.execute("update procrastinate_workers set last_heartbeat = now() - interval '61 seconds'")
    answer = client.get("/readyz")
    assert answer.status_code == 503
    assert answer.json()["components"]["worker"]["ok"] is False


def test_not_ready_when_files_cannot_be_written(client, worker, settings):
    settings.FILE_STORE = "/proc/nowhere"
    answer = client.get("/readyz")
    assert answer.status_code == 503
    assert answer.json()["components"]["storage"]["ok"] is False


@pytest.mark.parametrize("more", [{"REMOTE_ADDR": "10.1.2.3"}, {"HTTP_X_FORWARDED_FOR": "10.1.2.3"}])
def test_parts_are_told_to_this_machine_only(client, worker, more):
    answer = client.get("/readyz", **more)
    assert (answer.status_code, answer.content) == (200, b"ok\n")


def test_a_clerk_is_led_to_the_first_page_that_is_his(operator):
    assert operator.get("/po-zalogowaniu/").url == "/biurko/system/"


def test_the_page_is_the_operators(client):
    assert client.get("/biurko/system/").url.startswith("/konto/logowanie/")
    client.force_login(ResidentFactory())
    assert client.get("/biurko/system/").status_code == 403
    assert client.post("/biurko/system/ponow/").status_code == 403


def test_the_operator_sees_failures_and_asks_for_one_more_try(operator):
    event = Event.objects.create(name="powiat.x.events.LetterRegistered", payload={})
    delivery = Delivery.objects.create(
        event=event, hearer="powiat.front.eboi.subscribers.note", tries=3, last_error="ValueError: nie dziś"
    )
    page = operator.get("/biurko/system/").content.decode()
    assert "LetterRegistered" in page and "nie dziś" in page and "nie działa" in page
    for _ in range(2):
        assert operator.post("/biurko/system/ponow/", {"delivery": delivery.pk}).status_code == 302
    assert operator.post("/biurko/system/ponow/", {"delivery": "x"}).status_code == 302
    with connection.cursor() as cursor:
        cursor.execute("select count(*) from procrastinate_jobs where task_name = 'outbox.deliver'")
        assert cursor.fetchone()[0] == 2
    assert (
        "nie czeka" in operator.post("/biurko/system/ponow/", {"delivery": 0}, follow=True).content.decode()
    )


def test_the_operator_asks_for_one_more_try_of_a_job_given_up(operator):
    with connection.cursor() as cursor:
        cursor.execute(
            "insert into procrastinate_jobs (queue_name, task_name, status, queueing_lock) values"
            " ('default', 'files.sweep', 'failed', 'files.sweep') returning id"
        )
        (job,) = cursor.fetchone()
    assert "files.sweep" in operator.get("/biurko/system/").content.decode()
    again = operator.post("/biurko/system/ponow-zadanie/", {"job": job}, follow=True)
    assert "Zadanie czeka na ponowną próbę" in again.content.decode()
    with connection.cursor() as cursor:
        cursor.execute("select status from procrastinate_jobs where id = %s", [job])
        assert cursor.fetchone() == ("todo",)
        # The same job of the calendar waits already: this one cannot be queued beside it.
        cursor.execute(
            "insert into procrastinate_jobs (queue_name, task_name, status, queueing_lock) values"
            " ('default', 'files.sweep', 'failed', 'files.sweep') returning id"
        )
        (twin,) = cursor.fetchone()
    for number in (job, twin, "x", "9" * 30):
        answer = operator.post("/biurko/system/ponow-zadanie/", {"job": number}, follow=True)
        assert "już nie czeka" in answer.content.decode()


def test_jobs_of_a_dead_worker_are_told(operator):
    with connection.cursor() as cursor:
        cursor.execute(
            "insert into procrastinate_jobs (queue_name, task_name, status) values ('default', 'x', 'doing')"
        )
    assert "proces padł" in operator.get("/biurko/system/").content.decode()


@pytest.mark.django_db(transaction=True)
def test_the_verdict_on_the_log(operator, robot, now):
    audit.record(by=robot, verb="x.y", what=("x", 1), now=now)
    assert "nie był jeszcze sprawdzany" in operator.get("/biurko/system/").content.decode()
    operator.post("/biurko/system/sprawdz-dziennik/")
    assert "jest nienaruszony" in operator.get("/biurko/system/").content.decode()
    with connection.cursor() as cursor:
        cursor.execute("set session_replication_role = replica")
        cursor.execute("delete from audit_auditrow where payload->>'verb' = 'x.y'")
        cursor.execute("set session_replication_role = origin")
    operator.post("/biurko/system/sprawdz-dziennik/")
    page = operator.get("/biurko/system/").content.decode()
    assert "Dziennik jest naruszony" in page and "wiersz usunięty" in page
    assert queries.last_verification().faults[0]["what"] == "removed"


WALK = [
    "/konto/logowanie/",
    "/konto/rejestracja/",
    "/nie-ma-takiej-strony/",
    "/livez",
    "/readyz",
    "/biurko/system/",
]


@pytest.mark.parametrize("address", WALK)
def test_every_answer_is_dressed(client, address):
    """Facts on security, row 17."""
    answer = client.get(address)
    for name in ALWAYS:
        assert name in answer, name
    assert answer["Cache-Control"] and answer["X-Request-Id"]


def test_pages_carry_a_content_policy_without_loopholes(client):
    policy = client.get("/konto/logowanie/")["Content-Security-Policy"]
    assert "unsafe" not in policy and "default-src 'none'" in policy


def test_personal_pages_are_kept_nowhere_common_ones_for_going_back(client):
    assert "no-store" not in client.get("/nie-ma/")["Cache-Control"]
    client.force_login(ResidentFactory())
    assert "no-store" in client.get("/nie-ma/")["Cache-Control"]
    assert "no-store" in client.get("/konto/")["Cache-Control"]


def test_a_request_is_logged_without_its_address_and_name(client):
    user = ResidentFactory()
    client.force_login(user)
    with capture_logs() as lines:
        answer = client.get("/konto/sesje/?q=Kowalska&secret=K7Q4", headers={"X-Request-Id": "abcdef-123456"})
    line = next(line for line in lines if line["event"] == "request")
    assert line["route"] == "konto/sesje/" and line["status"] == 200 and line["user_id"] == user.pk
    assert answer["X-Request-Id"] == "abcdef-123456"
    text = json.dumps(lines, default=str)
    assert "Kowalska" not in text and "K7Q4" not in text and user.email not in text


@pytest.mark.parametrize("given", ["x", "a\r\nb: c", "<script>", "ą" * 10, "a" * 100])
def test_a_foreign_request_id_must_look_like_one(client, given):
    answer = client.get("/livez", HTTP_X_REQUEST_ID=given)
    assert re.fullmatch(r"[0-9a-f]{16}", answer["X-Request-Id"])


def test_an_error_shows_its_number_and_no_trace(monkeypatch):
    client = Client(raise_request_exception=False)
    monkeypatch.setattr("powiat.ground.accounts.web.home.is_mfa_enabled", lambda user: 1 / 0, raising=True)
    client.force_login(ResidentFactory())
    answer = client.get("/konto/")
    page = answer.content.decode()
    assert answer.status_code == 500
    assert answer["X-Request-Id"] in page and "ZeroDivision" not in page and "Coś się zepsuło" in page


def test_the_operator_sees_the_state_of_each_connection(operator, settings):
    settings.GATEWAYS = {"epuap": {"kind": "real", "address": "http://127.0.0.1:9/epuap"}}
    page = operator.get("/biurko/system/polaczenia/").content.decode()
    assert "ePUAP" in page and "System nie odpowiada. Sprawdź adres i sieć." in page
    assert "Co najmniej jedno połączenie nie działa" in page
    settings.GATEWAYS = {"epuap": {"kind": "fake", "address": ""}}
    page = operator.get("/biurko/system/polaczenia/").content.decode()
    assert "zastąpione atrapą" in page and "nie działa" not in page
    assert "Nie ustawiono programu antywirusowego" in page
    settings.CLAMD_SOCKET = "/nonexistent/socket"
    page = operator.get("/biurko/system/polaczenia/").content.decode()
    assert "Program antywirusowy milczy" in page and "nie działa" in page
    assert "/biurko/system/polaczenia/" in operator.get("/biurko/system/").content.decode()


def test_connections_are_the_operators(client):
    assert client.get("/biurko/system/polaczenia/").url.startswith("/konto/logowanie/")
    client.force_login(ResidentFactory())
    assert client.get("/biurko/system/polaczenia/").status_code == 403
