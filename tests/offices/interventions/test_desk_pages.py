"""R1.4: the desk's pages: the queue, one report, one button one deed; closed to others."""

import pytest

from powiat.offices.interventions.models import Report
from tests.offices.interventions.conftest import seated

pytestmark = pytest.mark.django_db
DESK = "/interwencje/biuro/"


@pytest.fixture
def duty(client, robot, now):
    """A signed-in duty officer."""
    user = seated("duty_officer", robot, now)
    client.force_login(user)
    return user


def press(client, row, co, **told):
    return client.post(f"{DESK}zgloszenie/{row.number}/zapisz/", {"co": co, **told}, follow=True)


def test_from_the_queue_to_the_end(client, send, duty):
    row = send(category="WODOCIAG", text="Woda na drodze")
    assert row.number in client.get(DESK).content.decode()
    page = client.get(f"{DESK}zgloszenie/{row.number}/").content.decode()
    assert "Woda na drodze" in page and "Potwierdzam" in page
    press(client, row, "potwierdz")
    press(client, row, "przyjmij")
    assert "Napisz zgłaszającemu" in press(client, row, "rozwiaz").content.decode()
    assert "To było już zrobione" in press(client, row, "przyjmij").content.decode()
    press(client, row, "rozwiaz", tresc="Rura naprawiona")
    row.refresh_from_db()
    assert row.stage == "resolved" and row.ack_at is not None
    press(client, row, "otworz")
    assert Report.objects.get(pk=row.pk).stage == "reopened"


def test_views_and_bad_words_never_fail(client, send, duty, django_assert_max_num_queries):
    for at in range(12):
        send(text=f"Dziura {at}", longitude=19.1 + at / 500)
    for view in ("open", "unacknowledged", "hazards", "mine", "late", "moderation", "closed", "nic"):
        with django_assert_max_num_queries(30):
            assert client.get(DESK, {"widok": view, "q": "Dziura", "strona": "9"}).status_code == 200
    row = Report.objects.first()
    assert press(client, row, "nic").status_code == 404
    for deed in (
        {"co": "zaplanuj", "dzien": "jutro"},
        {"co": "przekaz", "odbiorca": "0"},
        {"co": "zamknij", "koniec": "x"},
    ):
        answer = press(client, row, **deed, tresc="Słowa, które zostają")
        page = answer.content.decode()
        assert answer.status_code == 422 and "Słowa, które zostają" in page and "not a valid" not in page


def test_a_ready_answer_is_put_in_and_nothing_typed_is_lost(client, send, duty):
    row = send(text="Dziura")
    answer = press(client, row, "szablon", szablon="przyjete", tresc="Dzień dobry.")
    page = answer.content.decode()
    assert answer.status_code == 200 and "Dzień dobry." in page and f"zgłoszenie {row.number}" in page
    assert Report.objects.get(pk=row.pk).stage == "new"


def test_twins_are_joined(client, send, duty):
    one, other = send(text="Dziura"), send(text="Ta sama dziura")
    client.post(f"{DESK}zgloszenie/{other.number}/polacz/", {"do": one.number})
    assert Report.objects.get(pk=other.pk).duplicate_of_id == one.pk


def test_strangers_and_clerks_see_nothing(client, send, robot, now):
    row = send(text="Dziura")
    for path in ("", f"zgloszenie/{row.number}/"):
        assert client.get(DESK + path).status_code in (302, 403)
    client.force_login(seated("clerk", robot, now))
    assert client.get(DESK).status_code == 403
    assert press(client, row, "potwierdz").status_code == 403
