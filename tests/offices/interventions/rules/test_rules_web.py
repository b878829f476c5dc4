"""The pages of the rules: what is edited, who may, what is said when it is wrong, what the history tells."""

import pytest
from django.test import Client
from django.utils import timezone

from powiat.offices.interventions.models import (
    ApiKey,
    Category,
    Question,
    RetentionPeriod,
    RoutingRule,
    Service,
    Template,
)
from tests.offices.interventions.conftest import seated

ROOT = "/interwencje/biuro/reguly/"
PAGES = (
    "",
    "kategorie/nowa/",
    "kategorie/JEZDNIA/",
    "kategorie/JEZDNIA/pytania/nowe/",
    "sluzby/",
    "sluzby/nowa/",
    "kto-dostaje/",
    "kto-dostaje/nowa/",
    "co-by-sie-stalo/",
    "klucze/",
    "retencja/",
    "odpowiedzi/",
    "odpowiedzi/nowa/",
    "odpowiedzi/wykonane/",
)


def typed(page) -> dict:
    """What the browser would send back: the form's own values, unchanged."""
    form = page.context["form"]
    data: dict[str, object] = {}
    for field in form:
        value = field.value()
        if hasattr(field.field.widget, "PARTS"):
            continue
        if value is None or value is False:
            continue
        data[field.html_name] = "on" if value is True else value
    return data


def words(page) -> str:
    return page.content.decode()


@pytest.mark.parametrize("page", PAGES)
def test_pages_open_for_the_keeper_only(head, robot, now, page):
    assert head.get(ROOT + page).status_code == 200
    stranger = Client()
    assert stranger.get(ROOT + page).status_code == 302


def test_an_officer_without_the_permission_is_refused(rules, robot, now, client):
    client.force_login(seated("duty_officer", robot, now))
    assert client.get(ROOT).status_code == 403
    assert client.post(f"{ROOT}kategorie/JEZDNIA/", {"name": "x"}).status_code == 403


def test_a_category_is_changed_and_the_history_says_what(head):
    address = f"{ROOT}kategorie/JEZDNIA/"
    data = typed(head.get(address))
    # Nothing differs: nothing is written.
    assert head.post(address, data).status_code == 302
    assert "Historia zmian" not in words(head.get(address))
    assert head.post(address, data | {"ack_minutes": "77"}).status_code == 302
    assert Category.objects.get(service_code="JEZDNIA").ack_minutes == 77
    page = words(head.get(address))
    assert "Historia zmian" in page and "→ 77" in page and "Dorota Dyżurna" in page


def test_what_was_typed_stays_when_it_is_wrong(head):
    address = f"{ROOT}kategorie/DRZEWO/"
    data = typed(head.get(address)) | {
        "name": "Drzewo na drodze!",
        "ack_minutes": "999",
        "emergency_phone": "",
    }
    page = head.post(address, data)
    assert page.status_code == 422
    assert "Drzewo na drodze!" in words(page)
    assert "1–60 minut" in words(page) and "musi mieć numer alarmowy" in words(page)
    assert Category.objects.get(service_code="DRZEWO").ack_minutes != 999


def test_a_new_category_with_a_question(head):
    data = typed(head.get(f"{ROOT}kategorie/nowa/")) | {
        "service_code": "LAWKA",
        "name": "Zniszczona ławka",
        "group": "Zieleń",
        "ack_minutes": "480",
        "resolve": "14",
        "resolve_unit": "d",
        "calendar": "working_days",
        "duplicate_radius_m": "30",
        "order": "99",
        "keywords": "ławka, siedzisko",
    }
    assert head.post(f"{ROOT}kategorie/nowa/", data).status_code == 302
    row = Category.objects.get(service_code="LAWKA")
    assert row.keywords == ["ławka", "siedzisko"] and row.active
    again = head.post(f"{ROOT}kategorie/nowa/", data)
    assert again.status_code == 422 and "Jest już kategoria o tym kodzie" in words(again)
    question = {
        "code": "CZEGO",
        "description": "Czego brakuje?",
        "datatype": "singlevaluelist",
        "order": "1",
        "choices": "oparcie=Oparcia\nsiedzisko=Siedziska",
        "variable": "on",
    }
    assert head.post(f"{ROOT}kategorie/LAWKA/pytania/nowe/", question).status_code == 302
    kept = Question.objects.get(category=row)
    assert kept.values == [{"key": "oparcie", "name": "Oparcia"}, {"key": "siedzisko", "name": "Siedziska"}]
    wrong = head.post(f"{ROOT}kategorie/LAWKA/pytania/nowe/", question | {"code": "B", "choices": "jedna"})
    assert wrong.status_code == 422 and "co najmniej dwóch" in words(wrong) and "zajmuje inne" in words(wrong)
    assert head.post(f"{ROOT}kategorie/LAWKA/pytania/CZEGO/usun/").status_code == 302
    assert not Question.objects.filter(category=row).exists()


def test_a_service_with_open311(head):
    row = Service.objects.get(code="GMINA:1003042")
    address = f"{ROOT}sluzby/{row.pk}/"
    data = typed(head.get(address))
    wrong = head.post(
        address, data | {"open311_url": "http://10.0.0.1/open311", "open311_codes": "bez znaku"}
    )
    assert wrong.status_code == 422 and "Popraw wiersz" in words(wrong)
    wrong = head.post(address, data | {"open311_url": "http://10.0.0.1/open311"})
    assert "https://" in words(wrong) and "nazwę pliku z kluczem" in words(wrong)
    good = {
        "open311_url": "https://gmina.example/open311/v2",
        "open311_key_name": "widawa",
        "open311_codes": "* = INNE",
    }
    assert head.post(address, data | good).status_code == 302
    row.refresh_from_db()
    assert row.open311_codes == {"*": "INNE"}


def test_rules_are_added_before_the_last_one_moved_and_told(head):
    data = {
        "note": "W nocy zgłoszenia z Widawy od razu do dyżurnego",
        "gmina_in": ["1003042"],
        "hours_from": "22:00",
        "hours_to": "06:00",
        "recipient": "ZK",
        "active": "on",
    }
    assert head.post(f"{ROOT}kto-dostaje/nowa/", data).status_code == 302
    rows = list(RoutingRule.objects.all())
    assert rows[-1].when == {} and rows[-2].when == {"gmina_in": ["1003042"], "hours": ["22:00", "06:00"]}
    new = rows[-2]
    assert head.post(f"{ROOT}kto-dostaje/przesun/", {"ruch": f"{new.pk}-up"}).status_code == 302
    assert list(RoutingRule.objects.all())[-3].pk == new.pk
    page = words(head.get(f"{ROOT}kto-dostaje/{new.pk}/"))
    assert "Przesunięto" in page and "Dodano" in page
    wrong = head.post(f"{ROOT}kto-dostaje/{new.pk}/", data | {"hours_to": "", "polygon": "to nie jest mapa"})
    assert wrong.status_code == 422
    assert "obie godziny" in words(wrong) and "GeoJSON" in words(wrong) and "to nie jest mapa" in words(wrong)


def test_a_rule_that_came_with_the_standards_can_be_saved_unchanged(head):
    for row in RoutingRule.objects.all():
        address = f"{ROOT}kto-dostaje/{row.pk}/"
        answer = head.post(address, typed(head.get(address)))
        assert answer.status_code == 302, (row.note, answer.context["form"].errors)


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        ("kategoria=JEZDNIA&lat=51.590&long=19.133", "Zgłoszenie trafi do"),
        ("kategoria=JEZDNIA&lat=51,590&long=19,133&dzien=2026-12-24&godzina=18:30", "24.12.2026 18:30"),
        ("kategoria=ZYCIE&lat=51.590&long=19.133", "Formularz się zatrzyma"),
        ("kategoria=JEZDNIA&lat=52.2297&long=21.0122", "nie zostanie przyjęte"),
        ("kategoria=JEZDNIA&lat=19.133&long=51.590", "zamienione miejscami"),
        ("kategoria=JEZDNIA", "Wskaż miejsce"),
    ],
)
def test_what_would_happen(head, query, expected):
    assert expected in words(head.get(f"{ROOT}co-by-sie-stalo/?{query}"))


def test_what_would_happen_is_what_happens(head, send):
    """The page and the real report are asked the same questions."""
    report = send(longitude=19.015, latitude=51.510, category="OSWIETLENIE")
    moment = timezone.localtime(report.received_at)
    asked = f"dzien={moment:%Y-%m-%d}&godzina={moment:%H:%M}"
    page = words(head.get(f"{ROOT}co-by-sie-stalo/?kategoria=OSWIETLENIE&lat=51.510&long=19.015&{asked}"))
    assert f"{timezone.localtime(report.ack_due):%d.%m.%Y %H:%M}" in page
    assert f"{timezone.localtime(report.due_at):%d.%m.%Y %H:%M}" in page
    assert f"Zgłoszenie trafi do: {report.recipient.name}" in page
    assert "zdecydowała" in page and "nie zgadza się: tor" in page


def test_a_key_is_shown_once(head):
    page = head.post(f"{ROOT}klucze/", {"name": "Aplikacja gminy", "rate_per_hour": "60"})
    key = page.context["fresh"]
    assert key in words(page) and key not in words(head.get(f"{ROOT}klucze/"))
    row = ApiKey.objects.get()
    assert key.replace("-", "") not in row.digest
    assert head.post(f"{ROOT}klucze/cofnij/", {"klucz": row.pk}).status_code == 302
    row.refresh_from_db()
    assert not row.active


def test_a_period_is_added_not_overwritten(head):
    before = RetentionPeriod.objects.count()
    data = {"subject": "contact", "days": "60", "valid_from": "2099-01-01", "basis": "Zarządzenie starosty"}
    assert head.post(f"{ROOT}retencja/", data).status_code == 302
    assert RetentionPeriod.objects.count() == before + 1
    page = words(head.get(f"{ROOT}retencja/"))
    assert "obowiązuje" in page and "przyszły" in page
    wrong = head.post(f"{ROOT}retencja/", data | {"valid_from": "2020-01-01"})
    assert wrong.status_code == 422 and "najwcześniej od dzisiaj" in words(wrong)


def test_ready_answers_are_rows_with_a_history(head):
    new = {
        "code": "jutro",
        "name": "Jutro",
        "stage": "planned",
        "text": "Zgłoszenie {numer}: jutro.",
        "order": "3",
    }
    for wrong in ({"text": "{pesel}"}, {"text": ""}, {"code": "Źle"}, {"name": ""}, {"stage": "x"}):
        page = head.post(ROOT + "odpowiedzi/nowa/", new | {"active": "on"} | wrong)
        assert page.status_code == 422 and "Jutro" in words(page) + "Jutro" * (not wrong.get("name", "x"))
    assert head.post(ROOT + "odpowiedzi/nowa/", new | {"active": "on"}).status_code == 302
    assert head.post(ROOT + "odpowiedzi/nowa/", new | {"active": "on"}).status_code == 422
    assert head.post(ROOT + "odpowiedzi/jutro/", new | {"text": "Pojutrze."}).status_code == 302
    row = Template.objects.get(code="jutro")
    assert (row.text, row.active) == ("Pojutrze.", False)
    assert "Pojutrze." in words(head.get(ROOT + "odpowiedzi/jutro/"))
