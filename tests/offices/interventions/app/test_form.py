"""R1.4: the report without scripts, as a browser sends it."""

import re
from datetime import timedelta

import pytest
import time_machine
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.utils import timezone

from powiat.offices.interventions.models import Category, Photo, Report
from tests.offices.interventions.conftest import jpeg

pytestmark = pytest.mark.django_db
FORM = "/interwencje/zglos/"
FIELDS = {"opis": "Dziura przy szkole", "kategoria": "JEZDNIA", "miejsce": "Łask, Narutowicza 12"}


@pytest.fixture
def ask(client, rules):
    """Open the form and send it a little later, as a person does."""

    def do(**values):
        page = client.get(FORM).content.decode()
        hidden = dict(re.findall(r'name="(klucz|chwila)"[^>]*value="([^"]+)"', page))
        with time_machine.travel(_later(), tick=False):
            return client.post(FORM, {**FIELDS, **hidden, **values})

    return do


def _later():
    return timezone.now() + timedelta(seconds=20)


def _again(client, answer, **values):
    """Press the second page's button."""
    page = answer.content.decode()
    hidden = dict(re.findall(r'type="hidden" name="(?!csrf)(\w+)" value="([^"]*)"', page))
    with time_machine.travel(_later(), tick=False):
        return client.post(FORM, {**hidden, "wyslij": "1", **values})


def text_of(answer):
    return re.sub(r"\s+", " ", re.sub(r"<[^>]+>", " ", answer.content.decode()))


def test_a_whole_report_in_two_pages(client, ask):
    second = ask(zdjecia=SimpleUploadedFile("a.jpg", jpeg(), "image/jpeg"))
    assert "Sprawdź i wyślij" in text_of(second) and "Dziura w jezdni" in text_of(second)
    sent = _again(client, second)
    row = Report.objects.get()
    assert sent.status_code == 302 and sent.url == f"/interwencje/przyjete/{row.number}/"
    assert row.photos.count() == 1 and row.channel == "web" and row.gmina_terc
    page = text_of(client.get(sent.url))
    assert Client().get(sent.url).status_code == 404
    secret = re.search(r"[2-9A-Z]{4}(-[2-9A-Z]{4}){2}", page)[0]
    assert row.number in page
    assert secret not in str(dict(client.session)), "the code opens the report; it lies nowhere"
    opened = client.post("/interwencje/status/", {"numer": row.number, "kod": secret})
    assert opened.url == f"/interwencje/moje/{row.number}/"
    assert "Dziura przy szkole" in text_of(client.get(opened.url))


def test_the_same_form_sent_twice_is_one_report(client, ask):
    second = ask()
    one, two = _again(client, second), _again(client, second)
    assert one.url == two.url
    assert Report.objects.count() == 1


def test_life_in_danger_stores_nothing(client, ask):
    life = Category.objects.filter(lane="A").values_list("service_code", flat=True)[0]
    assert ask(kategoria=life).url == "/interwencje/112/"
    assert not Report.objects.exists() and not Photo.objects.exists()
    assert "tel:112" in client.get("/interwencje/112/").content.decode()


def test_without_a_category_words_suggest_one(ask):
    page = ask(kategoria="", opis="pęknięta rura, woda zalewa drogę")
    assert page.status_code == 422
    assert 'name="podpowiedz" value="WODOCIAG"' in page.content.decode()
    assert "pęknięta rura" in page.content.decode()
    assert "Awaria wodociągu" in text_of(ask(kategoria="", podpowiedz="WODOCIAG", opis="pęknięta rura"))


def test_disorder_that_goes_on_leads_to_112(client, ask):
    second = ask(kategoria="PORZADEK", opis="hałas nocą")
    assert "Czy to już się skończyło?" in text_of(second)
    assert "Wybierz odpowiedź" in text_of(_again(client, second))
    assert _again(client, second, koniec="nie").url == "/interwencje/112/"
    assert not Report.objects.exists()
    assert _again(client, second, koniec="tak").status_code == 302
    assert Report.objects.get().visibility == "private"


def test_required_questions_are_asked_and_what_was_typed_stays(client, ask):
    second = ask(kategoria="ZIMA", opis="ślisko na zakręcie")
    wrong = _again(client, second)
    assert wrong.status_code == 422 and "Odpowiedz na pytanie" in text_of(wrong)
    assert "ślisko na zakręcie" in wrong.content.decode()
    assert _again(client, wrong, q_rodzaj="lod").status_code == 302
    assert Report.objects.get().answers == {"rodzaj": "lod"}


@pytest.mark.parametrize(
    ("values", "words"),
    [
        ({"miejsce": ""}, "Wskaż miejsce"),
        ({"miejsce": "Radom, Żeromskiego 1"}, "Nie znamy takiego adresu"),
        ({"strona": "http://a.example"}, "Nie udało się potwierdzić"),
        ({"chwila": "zmyślona"}, "Nie udało się potwierdzić"),
        ({"zdjecia": SimpleUploadedFile("a.jpg", b"to nie jest zdjecie", "image/jpeg")}, "zdję"),
        ({"zdjecia": SimpleUploadedFile("a.svg", b"<svg onload='x()'/>", "image/svg+xml")}, "zdję"),
    ],
)
def test_wrong_things_are_said_and_nothing_typed_is_lost(ask, values, words):
    page = ask(**values)
    assert page.status_code == 422
    assert words in text_of(page)
    assert "Dziura przy szkole" in page.content.decode()
    assert not Report.objects.exists()


def test_a_machine_that_answers_at_once_is_asked_to_wait(client, rules):
    page = client.get(FORM).content.decode()
    hidden = dict(re.findall(r'name="(klucz|chwila)"[^>]*value="([^"]+)"', page))
    assert client.post(FORM, {**FIELDS, **hidden}).status_code == 422
    assert not Report.objects.exists()


def test_wrong_number_and_wrong_secret_answer_alike_and_not_for_long(client, ask):
    _again(client, ask())
    number = Report.objects.get().number
    client.cookies.clear()
    answers = [
        text_of(client.post("/interwencje/status/", {"numer": typed, "kod": "ABCD-EFGH-JKLM"})).replace(
            typed, ""
        )
        for typed in (number, "2020-000001")
    ]
    assert answers[0] == answers[1] and "Nie znamy takiego numeru" in answers[0]
    for _ in range(3):
        client.post("/interwencje/status/", {"numer": number, "kod": "ABCD-EFGH-JKLM"})
    assert client.post("/interwencje/status/", {"numer": number, "kod": "ABCD"}).status_code == 429
    assert client.get(f"/interwencje/moje/{number}/").status_code == 404


@pytest.mark.parametrize("language", ["en", "uk"])
def test_other_languages(client, rules, language):
    page = client.get(f"/interwencje/?jezyk={language}").content.decode()
    assert f'lang="{language}"' in page
    assert "niebezpieczeństwie" not in page
    assert f'lang="{language}"' in client.get("/interwencje/112/").content.decode()
