"""The bell's page and the demo's letterbox."""

import pytest
from django.conf import settings
from django.contrib.auth import get_user_model
from django.core.mail import EmailMultiAlternatives

from powiat.ground.notices import api as notices
from powiat.ground.notices.models import Notice

pytestmark = pytest.mark.django_db


@pytest.fixture
def anna(client):
    user = get_user_model().objects.create_user("anna", email="anna@example.org", kind="staff")
    client.force_login(user, backend=settings.AUTHENTICATION_BACKENDS[-1])
    return user


def test_listed_opened_and_read(client, anna, now):
    notices.notify(user_ids=[anna.pk], text="Nowe pismo <b>", url="/biurko/pisma/1/", now=now)
    notice = Notice.objects.get()
    assert "Nowe pismo &lt;b&gt;" in client.get("/biurko/powiadomienia/").content.decode()
    assert Notice.objects.get().read_at is None
    assert client.get(f"/biurko/powiadomienia/{notice.pk}/").status_code == 405
    answer = client.post(f"/biurko/powiadomienia/{notice.pk}/")
    assert (answer.status_code, answer["Location"]) == (302, "/biurko/pisma/1/")
    assert Notice.objects.get().read_at is not None
    assert "Wszystko przeczytane" in client.get("/biurko/powiadomienia/?pokaz=nowe").content.decode()


def test_all_at_once(client, anna, now):
    for number in range(3):
        notices.notify(user_ids=[anna.pk], text=f"Pismo {number}", url="", now=now)
    client.post("/biurko/powiadomienia/przeczytane/")
    assert not Notice.objects.filter(read_at=None).exists()


def test_foreign_notices_do_not_exist_and_lead_nowhere_else(client, anna, now):
    jan = get_user_model().objects.create_user("jan", email="jan@example.org")
    notices.notify(user_ids=[jan.pk], text="Nie dla Anny", url="/x/", now=now)
    assert client.post(f"/biurko/powiadomienia/{Notice.objects.get().pk}/").status_code == 404
    assert "Nie dla Anny" not in client.get("/biurko/powiadomienia/").content.decode()
    notices.notify(user_ids=[anna.pk], text="Na zewnątrz", url="https://evil.example/", now=now)
    mine = Notice.objects.get(user=anna)
    assert client.post(f"/biurko/powiadomienia/{mine.pk}/")["Location"] == "/biurko/powiadomienia/"


def test_the_demo_shows_what_was_sent(client, settings, tmp_path):
    settings.EMAIL_BACKEND = "django.core.mail.backends.filebased.EmailBackend"
    settings.EMAIL_FILE_PATH = tmp_path
    assert "Nie wysłano" in client.get("/dev/poczta/").content.decode()
    for subject in ("Zażółć gęślą jaźń", "Druga"):
        message = EmailMultiAlternatives(
            subject, "Dzień dobry,\n\nhttps://example.org/ <b>", to=["anna@example.org"]
        )
        message.attach_alternative("<p>Dzień dobry</p>", "text/html")
        message.send()
    shown = client.get("/dev/poczta/")
    assert "Zażółć gęślą jaźń" in shown.content.decode()
    letter = next(one for one in shown.context["letters"] if one.subject.startswith("Zażółć"))
    opened = client.get(f"/dev/poczta/{letter.id}/").content.decode()
    assert '<a href="https://example.org/">' in opened
    assert "&lt;b&gt;" in opened
    assert client.get("/dev/poczta/nie-ma/").status_code == 404
    settings.IS_DEMO = False
    assert client.get("/dev/poczta/").status_code == 404
