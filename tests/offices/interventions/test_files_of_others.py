"""A photo that nobody has let through, and the private original, are not for strangers; a made-up file is nobody's."""

import pytest
from django.urls import reverse

from powiat.offices.interventions import api
from powiat.offices.interventions.models import Photo
from tests.offices.interventions.conftest import jpeg, seated

pytestmark = pytest.mark.django_db
PUBLIC = ("interventions:photo", "interventions:thumb", "open311:photo")


@pytest.fixture
def shot(send, robot, now):
    """A report with a photo that waits for moderation."""
    stored = api.add_photo(content=jpeg(), name="a.jpg", by=robot, now=now)
    row = send(text="Dziura", photos=(stored.id,))
    api.make_public_photo(photo_id=stored.id, now=now)
    return row, Photo.objects.get(pk=stored.id)


@pytest.mark.parametrize("name", PUBLIC)
def test_a_photo_is_seen_only_when_it_was_let_through(client, shot, name):
    row, photo = shot
    assert client.get(reverse(name, args=[photo.pk])).status_code == 404
    Photo.objects.filter(pk=photo.pk).update(state="shown")
    assert client.get(reverse(name, args=[photo.pk])).status_code == 404
    type(row).objects.filter(pk=row.pk).update(visibility="public")
    answer = client.get(reverse(name, args=[photo.pk]))
    assert answer.status_code == 200 and answer.getvalue()


@pytest.mark.parametrize("name", ["interventions-desk:photo", "interventions-desk:copy"])
def test_originals_and_copies_that_wait_are_for_the_desk(client, shot, robot, now, name):
    row, photo = shot
    address = reverse(name, args=[row.number, photo.pk])
    assert client.get(address).status_code in (302, 403)
    client.force_login(seated("clerk", robot, now))
    assert client.get(address).status_code == 403


def test_a_row_of_a_register_that_is_not_there_has_no_file(client, db):
    assert client.get(reverse("bip-register-file", args=["petycje", 999999])).status_code == 404
