"""Clerks' pages of forms, and their description for programs."""

import pytest
from bs4 import BeautifulSoup

from powiat.chancery.eforms.models import FormVersion
from tests.chancery.eforms.bodies import EVERYTHING, GENERAL, INFORMATION
from tests.chancery.eforms.factories import FormVersionFactory

pytestmark = pytest.mark.django_db
READ, PUBLISH = "eforms.form.read", "eforms.form.publish"


def test_a_visitor_does_not_see_the_desk(client):
    assert client.get("/biurko/formularze/").status_code == 302


def test_a_clerk_without_the_right_is_refused(clerk):
    FormVersionFactory()
    client = clerk("eod.case.read")
    assert client.get("/biurko/formularze/").status_code == 403


def test_a_reader_sees_but_does_not_publish(clerk):
    row = FormVersionFactory(is_draft=True)
    client = clerk(READ)
    assert "Pismo ogólne do urzędu" in client.get("/biurko/formularze/").content.decode()
    page = client.get("/biurko/formularze/pismo-ogolne/1/").content.decode()
    assert "szkic" in page and "Opublikuj" not in page
    assert client.post(f"/biurko/formularze/{row.pk}/opublikuj/").status_code == 403


def test_publish_and_withdraw(clerk):
    row = FormVersionFactory(is_draft=True)
    client = clerk(READ, PUBLISH)
    client.post(f"/biurko/formularze/{row.pk}/opublikuj/")
    assert FormVersion.objects.get(pk=row.pk).state == "published"
    client.post(f"/biurko/formularze/{row.pk}/wycofaj/")
    answer = client.post(f"/biurko/formularze/{row.pk}/opublikuj/", follow=True)
    assert "Wycofanej wersji nie można opublikować ponownie" in answer.content.decode()


def test_unknown_forms_answer_404(clerk):
    FormVersionFactory()
    client = clerk(READ)
    for path in ("nic/1/", "pismo-ogolne/7/", "pismo-ogolne/1/krok/nic/", "nic/1/druk.pdf", "nic/1/krok/a/"):
        assert client.get(f"/biurko/formularze/{path}").status_code == 404


@pytest.mark.parametrize("body", [GENERAL, INFORMATION, EVERYTHING], ids=lambda body: body["code"])
def test_every_step_can_be_previewed(clerk, body):
    """Each control has a label or a legend, ids are unique, errors lead to controls that exist."""
    FormVersionFactory(body=body)
    client = clerk(READ)
    for step in body["steps"]:
        path = f"/biurko/formularze/{body['code']}/1/krok/{step['id']}/"
        for page in (client.get(path), client.post(path, {"pojazdy-ile": "1"})):
            soup = BeautifulSoup(page.content, "html.parser")
            ids = [one["id"] for one in soup.find_all(id=True)]
            assert len(ids) == len(set(ids))
            labelled = {one["for"] for one in soup.find_all("label", {"for": True})}
            shown = soup.main.select("input:not([type=hidden]), textarea, select")
            assert all(one["id"] in labelled for one in shown)
            links = [one["href"].removeprefix("#") for one in soup.select(".govuk-error-summary a")]
            assert set(links) <= set(ids)
            described = " ".join(
                one["aria-describedby"] for one in soup.find_all(attrs={"aria-describedby": True})
            )
            assert set(described.split()) <= set(ids)


def test_typed_answers_stay_on_the_page(clerk):
    FormVersionFactory(body=EVERYTHING)
    typed = {
        "imie": "<b>Żółć</b>",
        "dzien-d": "31",
        "dzien-m": "luty",
        "dzien-r": "2026",
        "pesel": "440514-01358",
        "powody": ["a", "c"],
        "osoba-kind": "company",
    }
    page = clerk(READ).post("/biurko/formularze/wszystko/1/krok/kto/", typed)
    soup = BeautifulSoup(page.content, "html.parser")
    assert soup.find(id="f-imie")["value"] == "<b>Żółć</b>"
    assert [soup.find(attrs={"name": f"dzien-{part}"})["value"] for part in "dmr"] == ["31", "luty", "2026"]
    assert soup.find(id="f-pesel")["value"] == "440514-01358"
    assert [one["value"] for one in soup.select("input[name=powody][checked]")] == ["a", "c"]
    summary = soup.select_one(".govuk-error-summary").get_text()
    assert "Sprawdź numer PESEL" in summary
    assert "Wpisz istniejącą datę" in summary
    assert "Podaj nazwę firmy lub organizacji" in summary


def test_a_group_grows_and_shrinks_without_scripts(clerk):
    FormVersionFactory(body=EVERYTHING)
    client, path = clerk(READ), "/biurko/formularze/wszystko/1/krok/co/"
    typed = {"pojazdy-ile": "1", "pojazdy-0-numer": "ELA 1", "_dodaj": "pojazdy"}
    soup = BeautifulSoup(client.post(path, typed).content, "html.parser")
    assert soup.find(attrs={"name": "pojazdy-ile"})["value"] == "2"
    assert soup.find(attrs={"name": "pojazdy-0-numer"})["value"] == "ELA 1"
    assert not soup.select(".govuk-error-summary")
    typed = {"pojazdy-ile": "2", "pojazdy-0-numer": "ELA 1", "pojazdy-1-numer": "ELA 2", "_usun": "pojazdy-0"}
    soup = BeautifulSoup(client.post(path, typed).content, "html.parser")
    assert soup.find(attrs={"name": "pojazdy-ile"})["value"] == "1"
    assert soup.find(attrs={"name": "pojazdy-0-numer"})["value"] == "ELA 2"


@pytest.mark.parametrize(
    "bad", [{"_usun": "pojazdy-99999999"}, {"_usun": "x"}, {"_dodaj": "nic"}, {"pojazdy-ile": "-1"}]
)
def test_crooked_buttons_do_no_harm(clerk, bad):
    FormVersionFactory(body=EVERYTHING)
    assert clerk(READ).post("/biurko/formularze/wszystko/1/krok/co/", bad).status_code == 200


def test_the_empty_form_is_a_pdf(clerk):
    """R1.2."""
    FormVersionFactory()
    answer = clerk(READ).get("/biurko/formularze/pismo-ogolne/1/druk.pdf")
    assert answer.content.startswith(b"%PDF")


def test_programs_read_forms_without_signing_in(client):
    FormVersionFactory()
    FormVersionFactory(body=EVERYTHING, is_draft=True)
    assert [one["code"] for one in client.get("/api/v1/forms/").json()] == ["pismo-ogolne"]
    form = client.get("/api/v1/forms/pismo-ogolne/").json()
    assert form["answers_schema"]["$defs"]["address"]["required"] == ["house", "postal_code", "city"]
    assert client.get("/api/v1/forms/wszystko/").status_code == 404
    assert client.get("/api/v1/openapi.json").json()["info"]["title"] == "ePowiat API"
