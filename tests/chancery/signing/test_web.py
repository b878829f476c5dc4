"""The pages of signing."""

from datetime import date

import pytest
from django.conf import settings as project
from django.core.files.uploadedfile import SimpleUploadedFile

from powiat.chancery.signing import api
from powiat.ground.accounts.models import User
from powiat.ground.org import api as org

pytestmark = pytest.mark.django_db


@pytest.fixture
def clerk(client, robot, now):
    """A browser in which a member of the board and of a department is signed in."""
    unit = org.add_unit(symbol="OR", name="Wydział Organizacyjny", phone="43 600 00 00", by=robot, now=now)
    roles = ["clerk", "board"]
    post = org.add_post(unit_id=unit, name="sekretarz", roles=roles, is_head=False, by=robot, now=now)
    user = User.objects.create(username="sekretarz", first_name="Jan", last_name="Borowik", kind="staff")
    org.seat(post_id=post, user_id=user.pk, since=date(2020, 1, 1), by=robot, now=now)
    client.force_login(user, backend=project.AUTHENTICATION_BACKENDS[-1])
    return client


def test_uploaded_file_is_judged_on_the_page_and_on_paper(clerk, keys, letter, now):
    sealed = api.seal_pdf(letter, reason="Decyzja GK.1", now=now)
    page = clerk.post("/biurko/podpisy/", {"signed": SimpleUploadedFile("decyzja.pdf", sealed)})
    assert "wynik: ważny." in page.content.decode()
    paper = clerk.post("/biurko/podpisy/", {"signed": SimpleUploadedFile("d.pdf", sealed), "papier": "1"})
    assert paper.content.startswith(b"%PDF")
    page = clerk.post("/biurko/podpisy/", {"signed": SimpleUploadedFile("a.pdf", letter)})
    assert "nie zawiera podpisu" in page.content.decode()
    assert "Wybierz plik." in clerk.post("/biurko/podpisy/", {}).content.decode()


def test_log_of_the_seal_shows_every_use(clerk, keys, letter, now):
    api.seal_pdf(letter, reason="Decyzja GK.1", now=now)
    api.seal_pdf(letter, reason="Zaświadczenie KM.2", now=now)
    page = clerk.get("/biurko/podpisy/pieczec/").content.decode()
    assert "Decyzja GK.1" in page and "Zaświadczenie KM.2" in page
    assert "Decyzja GK.1" not in clerk.get("/biurko/podpisy/pieczec/?q=KM").content.decode()


def test_both_pages_are_closed_to_others(client):
    for address in ("/biurko/podpisy/", "/biurko/podpisy/pieczec/"):
        assert client.get(address).status_code == 302
