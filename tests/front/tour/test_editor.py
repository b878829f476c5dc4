"""The editor: closed to others, nothing typed is lost, every write is in the tour; pictures are for everybody."""

import pytest
from bs4 import BeautifulSoup
from django.core.files.uploadedfile import SimpleUploadedFile
from django.core.management import call_command
from django.urls import reverse
from django.utils import timezone

from powiat.front.portal.actions.keep_editors import keep_editor
from powiat.front.portal.permissions import Permission as PortalPermission
from powiat.front.tour.actions.change_picture import PictureWords, change_picture
from powiat.front.tour.models import Hotspot, Link, Picture, Scene
from powiat.ground.files import api as files
from powiat.ground.org import api as org
from tests.front.tour.conftest import EDITOR, panorama
from tests.ground.accounts.factories import ClerkFactory

pytestmark = pytest.mark.django_db


@pytest.fixture
def hall(tour):
    return Scene.objects.get(slug="hol")


@pytest.fixture
def editor(client, robot, now):
    """Signed in, at a post of the portal's editor."""
    user = ClerkFactory()
    unit = org.add_unit(symbol="PR", name="Biuro Promocji", by=robot, now=now)
    post = org.add_post(unit_id=unit, name="redaktor", roles=["portal_editor"], by=robot, now=now)
    org.seat(user_id=user.pk, post_id=post, since=now.date().replace(year=2020), by=robot, now=now)
    # Wagtail's groups follow the post on the first visit; here they are there before.
    keep_editor(user_id=user.pk, may={PortalPermission.EDIT})
    client.force_login(user)
    return client


def page(answer):
    assert answer.status_code == 200
    return BeautifulSoup(answer.content, "html.parser")


def shown(found, name):
    field = found.select_one(f"form [name={name}]")
    return field.get("value") or field.get_text().strip()


def scene_form(scene, **more):
    names = ("title", "room", "floor", "description", "accessibility", "version")
    told = {name: getattr(scene, name) for name in names} | {"plan_x": "0", "plan_y": "4"}
    return told | more


def hung(scene):
    words = PictureWords("Hol z punktem informacji", 0, 0, 0)
    return change_picture(
        scene_id=scene.pk, words=words, upload=("a.jpg", panorama()), by=EDITOR, now=timezone.now()
    )


def test_a_resident_and_a_clerk_of_another_post_stay_outside(client, hall, robot, now):
    assert client.get("/redakcja/spacer/").status_code == 302
    user = ClerkFactory()
    unit = org.add_unit(symbol="KM", name="Komunikacja", by=robot, now=now)
    post = org.add_post(unit_id=unit, name="referent", roles=["clerk"], by=robot, now=now)
    org.seat(user_id=user.pk, post_id=post, since=now.date().replace(year=2020), by=robot, now=now)
    client.force_login(user)
    for name in ("tour-editor-scene", "tour-editor-picture", "tour-editor-link-new", "tour-editor-spot-new"):
        assert client.get(reverse(name, args=[hall.pk])).status_code == 403
    assert client.post(reverse("tour-editor-scene-drop", args=[hall.pk])).status_code == 403


def test_the_list_and_the_words_of_a_place(editor, hall):
    found = page(editor.get("/redakcja/spacer/"))
    assert "Hol z informacją" in found.get_text() and "Sprawdź spacer" in found.get_text()
    address = reverse("tour-editor-scene", args=[hall.pk])
    assert shown(page(editor.get(address)), "title") == hall.title
    answer = editor.post(address, scene_form(hall, title="Hol główny", plan_x="1,5", pjm_planned="on"))
    assert answer.status_code == 302
    hall.refresh_from_db()
    assert (hall.title, hall.plan_x, hall.pjm_planned) == ("Hol główny", 1.5, True)
    assert "Film w PJM będzie tutaj" in editor.get("/spacer/hol/").content.decode()


def test_nothing_typed_is_lost(editor, hall):
    address = reverse("tour-editor-scene", args=[hall.pk])
    found = page(
        editor.post(address, scene_form(hall, title="", description="Długi opis", pjm_url="javascript:x"))
    )
    assert "Wpisz nazwę miejsca" in found.get_text() and "zaczynający się od /" in found.get_text()
    assert shown(found, "description") == "Długi opis"
    Scene.objects.filter(pk=hall.pk).update(version=5)
    found = page(editor.post(address, scene_form(hall, description="Moje słowa")))
    assert "Ktoś inny zmienił" in found.get_text() and shown(found, "description") == "Moje słowa"
    assert shown(found, "version") == "5"


def test_a_picture_is_uploaded_refused_described_and_seen(editor, hall, client):
    address = reverse("tour-editor-picture", args=[hall.pk])
    bad = SimpleUploadedFile("a.jpg", panorama(2048, 1500), "image/jpeg")
    found = page(editor.post(address, {"file": bad, "alt": "Hol", "yaw": "0", "pitch": "0"}))
    assert "dwa razy szersze" in found.get_text() and shown(found, "alt") == "Hol"
    good = SimpleUploadedFile("a.jpg", panorama(), "image/jpeg")
    assert "bez opisu" in page(editor.post(address, {"file": good, "alt": ""})).get_text()
    good.seek(0)
    told = {"file": good, "alt": "Hol z ladą", "yaw": "12,5", "pitch": "-3", "north_yaw": ""}
    assert editor.post(address, told).status_code == 302
    picture = Picture.objects.get(scene=hall)
    assert (picture.alt, picture.start_yaw, picture.north_yaw) == ("Hol z ladą", 12.5, None)
    assert "Miejsce na zdjęciu" in page(editor.get(address)).get_text()


def test_everybody_sees_the_picture_and_no_other_file(client, hall, robot, now):
    picture = hung(hall)
    found = page(client.get("/spacer/hol/"))
    assert found.select_one("[data-tour-open]").has_attr("hidden"), "without a script there is no viewer"
    image = found.select_one(".pw-pano img")
    assert image["alt"] == "Hol z punktem informacji"
    answer = client.get(image["src"])
    assert (
        answer["Content-Type"] == "image/jpeg"
        and "immutable" in answer["Cache-Control"]
        and answer.getvalue()
    )
    assert "ok. " in found.select_one("[data-tour-open]").get_text()
    other = files.store(content=panorama(), name="obce.jpg", by=robot, now=now)
    assert client.get(reverse("tour-picture", args=[other.id])).status_code == 404
    assert client.get(reverse("tour-picture", args=[picture.medium_id])).getvalue()


def test_a_way_by_the_form(editor, hall):
    end = Scene.objects.get(slug="toaleta")
    address = reverse("tour-editor-link-new", args=[hall.pk])
    told = {"end": end.pk, "label": "Do toalety", "directions": "W lewo", "kind": "stairs", "metres": "5"}
    found = page(editor.post(address, told | {"is_step_free": "on", "yaw": "200", "pitch": ""}))
    assert "Podaj oba" in found.get_text() or "180" in found.get_text()
    found = page(editor.post(address, told | {"is_step_free": "on"}))
    assert "Schody nie są" in found.get_text() and shown(found, "label") == "Do toalety"
    assert editor.post(address, told | {"yaw": "-170,5", "pitch": "4"}).status_code == 302
    link = Link.objects.get(start=hall, end=end)
    assert (link.yaw, link.pitch, link.is_step_free) == (-170.5, 4, False)
    assert editor.get(reverse("tour-editor-link", args=[hall.pk, link.pk])).status_code == 200
    assert editor.get(reverse("tour-editor-link", args=[end.pk, link.pk])).status_code == 404
    assert editor.get(reverse("tour-editor-link-drop", args=[hall.pk, link.pk])).status_code == 405
    editor.post(reverse("tour-editor-link-drop", args=[hall.pk, link.pk]))
    assert not Link.objects.filter(pk=link.pk).exists()


def test_a_point_by_the_form(editor, hall):
    address = reverse("tour-editor-spot-new", args=[hall.pk])
    told = {
        "kind": "access",
        "title": "Pętla indukcyjna",
        "text": "Przy ladzie",
        "unit_symbol": "",
        "url": "",
    }
    assert "https://" in page(editor.post(address, told | {"url": "//zly.example"})).get_text()
    assert editor.post(address, told).status_code == 302
    spot = Hotspot.objects.get(title="Pętla indukcyjna")
    assert "Pętla indukcyjna" in editor.get("/spacer/hol/").content.decode()
    assert page(editor.get(reverse("tour-editor-spot", args=[hall.pk, spot.pk])))
    editor.post(reverse("tour-editor-spot-drop", args=[hall.pk, spot.pk]))
    assert not Hotspot.objects.filter(pk=spot.pk).exists()


def test_the_check_page_names_what_is_wrong(editor, hall):
    call_command("load_portal", verbosity=0)
    Hotspot.objects.create(scene=hall, title="Donikąd", url="/nie-ma-takiej/", order=9)
    Hotspot.objects.create(scene=hall, title="Bez wydziału", unit_symbol="XX", order=10)
    Hotspot.objects.create(scene=hall, title="Kontakt", url="/kontakt/", order=11)
    words = page(editor.get("/redakcja/spacer/sprawdzenie/")).get_text()
    assert "„Donikąd” wskazuje stronę" in words and "„Bez wydziału” wskazuje" in words
    assert "„Kontakt” wskazuje" not in words and "nie ma zdjęcia 360°" in words


def test_a_new_place_from_nothing(editor):
    told = {"title": "Wejście", "description": "Drzwi", "floor": "0", "plan_x": "0", "plan_y": "0"}
    assert editor.post(reverse("tour-editor-new"), told).status_code == 302
    assert "jest już" in page(editor.post(reverse("tour-editor-new"), told)).get_text().lower()
    scene = Scene.objects.get(slug="wejscie")
    editor.post(reverse("tour-editor-scene-drop", args=[scene.pk]))
    assert not Scene.objects.exists()
