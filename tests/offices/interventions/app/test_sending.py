"""R1.4: what the app on a phone sends, and what it is answered."""

import json
from uuid import uuid4

import pytest

from powiat.offices.interventions.models import Category, Photo, Report
from tests.offices.interventions.app.conftest import picture
from tests.offices.interventions.conftest import LASK

pytestmark = pytest.mark.django_db


def test_sent_once_however_often_the_outbox_tries(post):
    key = str(uuid4())
    first, second = post(key, zdjecia=picture()), post(key, zdjecia=picture())
    assert (first.status_code, second.status_code) == (201, 200)
    assert first.json()["number"] == second.json()["number"]
    assert first.json()["secret"] == second.json()["secret"]
    assert Report.objects.count() == 1 and Photo.objects.count() == 1


def test_an_address_written_without_network_is_found_here(post):
    assert post(dlugosc="", szerokosc="", miejsce="Łask, Narutowicza 3").status_code == 201
    row = Report.objects.get()
    assert row.address == "Łask, Narutowicza 3" and row.gmina_terc


@pytest.mark.parametrize(
    ("values", "field", "words"),
    [
        ({"dlugosc": 21.0, "szerokosc": 52.2}, "place", "poza powiatem"),
        ({"dlugosc": LASK[1], "szerokosc": LASK[0]}, "place", "zamienione"),
        ({"dlugosc": "", "szerokosc": ""}, "place", "Wskaż miejsce"),
        ({"opis": "x" * 4001}, "text", "najwyżej 4000"),
        ({"opis": " "}, "text", "Opisz"),
        ({"kategoria": "NIC"}, "category", "kategorię"),
        ({"odpowiedzi": "[1"}, None, None),
    ],
)
def test_each_mistake_has_its_own_words(post, values, field, words):
    answer = post(**values)
    if field is None:
        assert answer.status_code == 201
        return
    assert answer.status_code == 422
    assert words in answer.json()["errors"][field]
    assert not Report.objects.exists()


def test_lane_a_is_refused_with_the_number(post):
    code = Category.objects.filter(lane="A").values_list("service_code", flat=True)[0]
    answer = post(kategoria=code, zdjecia=picture())
    assert answer.status_code == 409 and answer.json()["phone"] == "112"
    assert not Report.objects.exists() and not Photo.objects.exists()


def test_without_a_key_or_as_a_machine_nothing_comes_in(client, post):
    assert client.post("/interwencje/wyslij/", {}).status_code == 400
    assert post(strona="x").status_code == 422
    assert post(chwila="x").status_code == 422
    assert not Report.objects.exists()


def test_answers_of_questions_come_in(post):
    assert post(kategoria="ZIMA", odpowiedzi=json.dumps({"rodzaj": "lod", "obce": 1})).status_code == 201
    assert Report.objects.get().answers == {"rodzaj": "lod"}


def test_the_phone_gets_what_it_needs(client, rules):
    kinds = client.get("/interwencje/kategorie.json").json()["categories"]
    assert any(one["lane"] == "A" for one in kinds) and any(one["questions"] for one in kinds)
    hints = client.get("/interwencje/podpowiedz.json", {"tekst": "pęknięta rura"}).json()["categories"]
    assert hints[0]["code"] == "WODOCIAG"
    spots = client.get("/interwencje/miejsca.json", {"q": "Narutowicza"}).json()["places"]
    assert spots and spots[0]["longitude"]
    assert client.get("/interwencje/w-poblizu.json", {"lon": "x"}).json() == {"reports": []}
    manifest = client.get("/interwencje/manifest.webmanifest").json()
    assert manifest["display"] == "standalone" and manifest["start_url"].startswith(manifest["scope"])
    assert {one["sizes"] for one in manifest["icons"]} >= {"192x192", "512x512"}
    assert client.post("/interwencje/udostepnij/").status_code == 302
