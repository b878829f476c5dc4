"""Articles from other programs."""

import json

import pytest

from powiat.front.bip.models import Article, LogEntry
from tests.front.bip.test_requirements import staff

pytestmark = pytest.mark.django_db
TOLD = {
    "section": "komunikaty",
    "title": "Przerwa w dostawie wody",
    "body": "Woda wróci o 15.",
    "created_by": "Ewa Wodna",
    "created_at": "2026-11-20",
}


@pytest.fixture
def send(client, robot, now, menu, django_user_model):
    def make(told=TOLD, key="klucz-0001", roles=("bip_editor",)):
        login = roles[0].replace("_", "")
        user = django_user_model.objects.filter(username=login).first()
        user = user or django_user_model.objects.get(pk=staff(robot, now, login, list(roles)))
        client.force_login(user)
        head = {"HTTP_IDEMPOTENCY_KEY": key} if key else {}
        return client.post("/api/v1/bip/articles", json.dumps(told), content_type="application/json", **head)

    return make


def test_the_same_key_makes_one_page(send):
    first, second = send(), send()
    assert (first.status_code, second.status_code) == (201, 200)
    assert first.json()["id"] == second.json()["id"] and Article.objects.count() == 1
    assert send(key="klucz-0002").status_code == 201


def test_what_is_wrong_is_told(send):
    assert send(TOLD | {"section": "nie-ma"}).status_code == 422
    assert send(TOLD | {"title": ""}).status_code == 422
    assert send(key=None).status_code == 422
    assert send(TOLD | {"exclusion": {"scope": "x"}}).status_code == 422
    assert not Article.objects.exists()


def test_without_the_right_it_is_refused_and_noted(send, client):
    assert send(roles=("clerk",)).status_code == 403
    assert LogEntry.objects.filter(kind=LogEntry.Kind.REFUSED, address="/api/v1/bip/articles").count() == 1
    client.logout()
    assert client.post("/api/v1/bip/articles", "{}", content_type="application/json").status_code == 401


def test_with_four_eyes_a_program_does_not_publish(send, settings):
    settings.BIP_FOUR_EYES = True
    assert send().status_code == 409
    assert not Article.objects.exists()
