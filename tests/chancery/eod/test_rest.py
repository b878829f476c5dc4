"""The REST interface of the chancery: the same rows as on the desk, and a description that is up to date."""

import pytest
from django.test import Client

from config.openapi import FILE, description

pytestmark = pytest.mark.django_db


@pytest.fixture
def as_(office):
    """A program signed in as a person."""

    def browser(login: str) -> Client:
        client = Client()
        client.force_login(office.users[login])
        return client

    return browser


def test_the_description_is_up_to_date():
    """Mended by: python -m config.openapi."""
    assert FILE.read_text(encoding="utf-8") == description()


def test_cases_are_listed_to_those_who_see_them(as_, case):
    mine = as_("referent").get("/api/v1/cases/").json()
    assert (mine["count"], mine["items"][0]["mark"], mine["items"][0]["unit"]) == (1, case.mark, "OR")
    assert as_("obcy").get("/api/v1/cases/").json() == {"count": 0, "page": 1, "items": []}
    assert as_("starosta").get(f"/api/v1/cases/?mark={case.mark}&stage=open").json()["count"] == 1
    assert as_("starosta").get("/api/v1/cases/?stage=closed").json()["count"] == 0


def test_overdue_cases_can_be_asked_for(as_, case):
    assert as_("referent").get("/api/v1/cases/?overdue=true").json()["count"] in (0, 1)


def test_a_case_with_what_lies_in_it(as_, case):
    told = as_("referent").get(f"/api/v1/cases/{case.pk}/").json()
    assert told["handler"]["name"] == "Jan Borowik"
    assert [letter["sender"] for letter in told["letters"]] == ["Ewa Testowa"]
    assert as_("obcy").get(f"/api/v1/cases/{case.pk}/").status_code == 404
    assert as_("referent").get("/api/v1/cases/999999/").status_code == 404


def test_letters_are_paged_and_narrowed(as_, assigned):
    client = as_("kancelaria")
    assert client.get("/api/v1/letters/").json()["items"][0]["rpw"] == assigned.rpw
    assert client.get("/api/v1/letters/?page=2").json()["items"] == []
    assert client.get("/api/v1/letters/?channel=paper&year=2026&stage=assigned").json()["count"] == 0
    assert client.get("/api/v1/letters/?page=0").status_code == 422
    assert as_("obcy").get("/api/v1/letters/").json()["count"] == 0


def test_strangers_stay_outside(client, django_user_model):
    for address in ("/api/v1/cases/", "/api/v1/cases/1/", "/api/v1/letters/"):
        assert client.get(address).status_code == 401
    client.force_login(django_user_model.objects.create(username="mieszkaniec", kind="resident"))
    for address in ("/api/v1/cases/", "/api/v1/cases/1/", "/api/v1/letters/"):
        assert client.get(address).status_code == 403
