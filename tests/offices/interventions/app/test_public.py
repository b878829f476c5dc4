"""What anybody may see of reports: and that nothing of a person is in it."""

import csv
import io
import re
from datetime import timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from powiat.offices.interventions import api
from powiat.offices.interventions.actions.links import new_link
from powiat.offices.interventions.models import Link, Report, Subscription

pytestmark = pytest.mark.django_db
PERSON = {"name": "Żaneta Sekretna", "email": "zaneta@poczta.example", "phone": "600 700 800"}
PAGES = (
    "lista/", "mapa/punkty.geojson?bbox=18,51,20,52", "mapa/gminy.geojson", "mapa/cieplo.json", "statystyki/",
    "dane/zgloszenia.csv", "dane/zgloszenia.geojson", "kanal.rss", "mapa/", "mapa/?widok=cieplo",
)  # fmt: skip


def body(answer):
    return b"".join(answer.streaming_content) if answer.streaming else answer.content


def test_nothing_of_a_person_is_public(client, send, officer, now):
    row = send(text="Moje prywatne słowa zgłoszenia", address="tajny adres 7", **PERSON)
    for path in (*PAGES, f"zgloszenie/{row.number}/"):
        answer = client.get(f"/interwencje/{path}")
        assert answer.status_code == 200, path
        told = body(answer).decode()
        for secret in (*PERSON.values(), "prywatne słowa", "tajny adres"):
            assert secret not in told, path


def test_private_reports_do_not_exist_for_others(client, send):
    row = send(category="PORZADEK", text="hałas")
    assert client.get(f"/interwencje/zgloszenie/{row.number}/").status_code == 404
    assert client.post(f"/interwencje/zgloszenie/{row.number}/dotyczy-mnie/").status_code == 404
    assert row.number not in body(client.get("/interwencje/dane/zgloszenia.csv")).decode()


def test_affects_me_counts_a_device_once(client, send):
    row = send()
    client.get("/interwencje/")
    for _ in range(2):
        assert client.post(f"/interwencje/zgloszenie/{row.number}/dotyczy-mnie/").status_code == 302
    assert Report.objects.get(pk=row.pk).affected_count == 2


def test_csv_is_a_table_and_no_formula(client, send, officer, now):
    row = send(text="=HYPERLINK(1)")
    Report.objects.filter(pk=row.pk).update(visibility="public", text_public="=HYPERLINK(1)")
    rows = list(csv.DictReader(io.StringIO(body(client.get("/interwencje/dane/zgloszenia.csv")).decode())))
    assert rows[0]["numer"] == row.number and rows[0]["opis"] == "'=HYPERLINK(1)"


def test_pins_of_a_bad_box_are_refused(client, rules):
    for box in ("", "1,2,3", "a,b,c,d", "20,52,18,51"):
        assert client.get("/interwencje/mapa/punkty.geojson", {"bbox": box}).status_code == 400


def test_warm_squares_are_named_by_the_nearest_place(client, send):
    assert "Jeszcze nigdzie" in client.get("/interwencje/mapa/?widok=cieplo").content.decode()
    for _ in range(3):
        send(category="ZNAK")
    told = client.get("/interwencje/mapa/?widok=cieplo").content.decode()
    assert re.search(r"Łask, 51\.5[89]\d\d° N, 19\.13\d\d° E", told)


@pytest.mark.parametrize("path", ["lista/", "dane/zgloszenia.csv", "dane/zgloszenia.geojson", "kanal.rss"])
def test_questions_to_the_database_do_not_grow_with_the_rows(client, send, path):
    def asked() -> int:
        with CaptureQueriesContext(connection) as seen:
            assert client.get(f"/interwencje/{path}").status_code == 200
        return len(seen)

    send()
    client.get(f"/interwencje/{path}")
    few = asked()
    for at in range(12):
        send(text=f"Dziura {at}", longitude=19.1 + at / 1000)
    assert asked() == few <= 30


def test_filters_that_make_no_sense_are_no_filters(client, send):
    row = send()
    page = client.get("/interwencje/lista/", {"gmina": "'--", "stan": "x", "strona": "999"})
    assert page.status_code == 200 and row.number in page.content.decode()


def test_wish_for_news_needs_a_pressed_button(client, rules, django_capture_on_commit_callbacks):
    wrong = client.post("/interwencje/powiadomienia/", {"email": "nie-adres"})
    assert wrong.status_code == 422 and "Wybierz gminę" in wrong.content.decode()
    client.post("/interwencje/powiadomienia/", {"email": "kto@poczta.example", "kategoria": "JEZDNIA"})
    wish = Subscription.objects.get()
    assert wish.confirmed_at is None
    end = f"/interwencje/powiadomienia/koniec/{wish.pk}/"
    client.get(end)
    assert Subscription.objects.count() == 1
    client.post(end)
    assert not Subscription.objects.exists()


def test_looking_at_a_link_changes_nothing_pressing_does(client, send, officer, now):
    row = send(email="kto@poczta.example")
    api.ask(report_id=row.pk, question="Po której stronie?", by=officer, now=now)
    address = new_link(kind=Link.Kind.ANSWER, report=row, now=timezone.now(), lasts=timedelta(days=1))
    path = "/interwencje/link/" + address.rstrip("/").rpartition("/")[2] + "/"
    for _ in range(2):
        assert "Po której stronie?" in client.get(path).content.decode()
    assert Report.objects.get(pk=row.pk).stage == "waiting_reporter"
    assert client.post(path, {"tresc": " "}).status_code == 422
    assert "Dziękujemy" in client.post(path, {"tresc": "po prawej"}).content.decode()
    assert Report.objects.get(pk=row.pk).stage == "verifying"
    assert client.get(path).status_code == 410 and client.post(path, {"tresc": "x"}).status_code == 410
