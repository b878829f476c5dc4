"""The editor's verbs: each is permitted, written down, whole or nothing, and makes no second row."""

import pytest
from django.core.exceptions import PermissionDenied
from django.db import IntegrityError, transaction
from django.utils import timezone

from powiat.front.tour.actions.change_picture import PictureWords, change_picture, remove_picture
from powiat.front.tour.actions.change_points import (
    HotspotText,
    LinkText,
    remove_hotspot,
    remove_link,
    save_hotspot,
    save_link,
)
from powiat.front.tour.actions.change_scene import SceneText, change_scene
from powiat.front.tour.actions.hang_pictures import hang_pictures
from powiat.front.tour.actions.keep_scenes import add_scene, remove_scene
from powiat.front.tour.data import Angles, PictureText
from powiat.front.tour.models import Hotspot, Link, Picture, Scene
from powiat.ground.audit.models import AuditRow
from powiat.ground.files.data import RejectedFile
from powiat.ground.files.models import File
from powiat.ground.kernel.mistake import Mistake
from powiat.ground.search import api as search
from tests.front.tour.conftest import EDITOR, STRANGER, panorama

pytestmark = pytest.mark.django_db
NOW = timezone.now()
WORDS = PictureWords("Hol z punktem informacji", 200, -10, 90)


@pytest.fixture
def hall(tour):
    return Scene.objects.get(slug="hol")


def words_of(scene, **more):
    names = ("title", "room", "floor", "plan_x", "plan_y", "description", "accessibility")
    return SceneText(**{name: getattr(scene, name) for name in names} | more)


def deeds(verb):
    return AuditRow.objects.filter(verb=verb).count()


def hung(scene, by=EDITOR, words=WORDS, upload=("hol.jpg", None)):
    content = upload and (upload[0], upload[1] or panorama())
    return change_picture(scene_id=scene.pk, words=words, upload=content, by=by, now=NOW)


def link_text(end, **more):
    told = {
        "kind": "corridor",
        "label": "Przejdź dalej",
        "directions": "Prosto",
        "metres": 5,
        "is_step_free": True,
    }
    return LinkText(end_id=end.pk, **(told | more))


def test_words_are_kept_found_and_written_down(hall):
    change_scene(
        scene_id=hall.pk, text=words_of(hall, description="Nowy żyrandol"), version=1, by=EDITOR, now=NOW
    )
    assert Scene.objects.get(pk=hall.pk).version == 2
    assert any(hit.url == "/spacer/hol/" for hit in search.find("żyrandol", (search.PUBLIC,)).hits)
    row = AuditRow.objects.get(verb="tour.scene.change")
    assert row.payload["new"] == {"description": "Nowy żyrandol"}


def test_of_two_editors_the_second_is_told(hall):
    first, second = words_of(hall, title="Hol główny"), words_of(hall, title="Hol mały")
    change_scene(scene_id=hall.pk, text=first, version=1, by=EDITOR, now=NOW)
    change_scene(scene_id=hall.pk, text=first, version=1, by=EDITOR, now=NOW)
    with pytest.raises(Mistake, match="Ktoś inny"):
        change_scene(scene_id=hall.pk, text=second, version=1, by=EDITOR, now=NOW)
    assert Scene.objects.get(pk=hall.pk).title == "Hol główny" and deeds("tour.scene.change") == 1


def test_a_picture_comes_in_three_sizes_and_is_replaced(hall):
    picture = hung(hall)
    assert (picture.start_yaw, picture.start_pitch, picture.north_yaw) == (-160, -10, 90)
    first = {picture.large_id, picture.medium_id, picture.small_id}
    assert len(first) == 3 and picture.large_bytes > 0
    hung(hall, words=PictureWords("Inny opis"), upload=None)
    again = hung(hall, upload=("hol2.png", panorama(kind="PNG")))
    assert not first & {again.large_id, again.medium_id, again.small_id}
    assert not File.objects.filter(pk__in=first).exists() and deeds("tour.picture.change") == 3
    assert remove_picture(scene_id=hall.pk, by=EDITOR, now=NOW)
    assert not remove_picture(scene_id=hall.pk, by=EDITOR, now=NOW)
    assert not Picture.objects.exists() and not File.objects.filter(name__startswith="hol-").exists()


def test_a_picture_needs_words_and_must_be_one(hall):
    with pytest.raises(Mistake, match="Opisz zdjęcie"):
        hung(hall, words=PictureWords("  "))
    with pytest.raises(Mistake, match="Wybierz plik"):
        hung(hall, upload=None)
    with pytest.raises(Mistake, match="dwa razy szersze"):
        hung(hall, upload=("hol.jpg", panorama(2048, 2048)))
    for name, content in (("hol.jpg", b"MZ\x90"), ("hol.pdf", b"%PDF-1.4"), ("hol.svg", b"<svg/>")):
        with pytest.raises(RejectedFile):
            hung(hall, upload=(name, content))
    assert not Picture.objects.exists() and not File.objects.exists()


def test_the_database_takes_no_picture_without_words_nor_half_angles(hall):
    picture = hung(hall)
    for change in ({"alt": ""}, {"static_name": "hol"}, {"small": None}):
        with pytest.raises(IntegrityError), transaction.atomic():
            Picture.objects.filter(pk=picture.pk).update(**change)
    for kind in (Link, Hotspot):
        for change in ({"yaw": 5}, {"yaw": 200, "pitch": 0}, {"yaw": 0, "pitch": 91}):
            with pytest.raises(IntegrityError), transaction.atomic():
                kind.objects.update(**change)


def test_a_way_is_added_once_turned_and_removed(hall):
    end = Scene.objects.get(slug="kancelaria")
    text = link_text(end, at=Angles(190, 5))
    one = save_link(scene_id=hall.pk, link_id=None, text=text, by=EDITOR, now=NOW)
    assert save_link(scene_id=hall.pk, link_id=None, text=text, by=EDITOR, now=NOW).pk == one.pk
    assert (one.yaw, one.pitch, one.order) == (-170, 5, 5) and deeds("tour.link.add") == 1
    save_link(scene_id=hall.pk, link_id=one.pk, text=link_text(end), by=EDITOR, now=NOW)
    one.refresh_from_db()
    assert one.yaw is None and deeds("tour.link.change") == 1
    assert remove_link(scene_id=hall.pk, link_id=one.pk, by=EDITOR, now=NOW)
    assert not remove_link(scene_id=hall.pk, link_id=one.pk, by=EDITOR, now=NOW)


def test_a_way_that_cannot_be(hall):
    end = Scene.objects.get(slug="kancelaria")
    for text, said in (
        (link_text(hall), "innego miejsca"),
        (link_text(end, kind="stairs"), "Schody nie są"),
        (LinkText(0, "corridor", "x", "y", 1, True), "z tego spaceru"),
    ):
        with pytest.raises(Mistake, match=said):
            save_link(scene_id=hall.pk, link_id=None, text=text, by=EDITOR, now=NOW)


def test_a_point_is_found_by_its_name_while_it_is_there(hall):
    text = HotspotText("info", "Defibrylator AED", text="Przy recepcji", at=Angles(10, 0))
    one = save_hotspot(scene_id=hall.pk, hotspot_id=None, text=text, by=EDITOR, now=NOW)
    assert search.find("defibrylator", (search.PUBLIC,)).hits
    assert remove_hotspot(scene_id=hall.pk, hotspot_id=one.pk, by=EDITOR, now=NOW)
    assert not search.find("defibrylator", (search.PUBLIC,)).hits
    assert deeds("tour.hotspot.add") == deeds("tour.hotspot.remove") == 1


def test_a_place_comes_and_goes(hall):
    new = add_scene(text=words_of(hall, title="Żłobek – pokój 7"), by=EDITOR, now=NOW)
    assert new.slug == "zlobek-pokoj-7" and new.order == Scene.objects.count()
    for title in ("Żłobek, pokój 7", "Trasa", "…"):
        with pytest.raises(Mistake):
            add_scene(text=words_of(hall, title=title), by=EDITOR, now=NOW)
    there = save_link(scene_id=hall.pk, link_id=None, text=link_text(new), by=EDITOR, now=NOW)
    with pytest.raises(Mistake, match="Hol z informacją"):
        remove_scene(scene_id=new.pk, by=EDITOR, now=NOW)
    remove_link(scene_id=hall.pk, link_id=there.pk, by=EDITOR, now=NOW)
    hung(new)
    remove_scene(scene_id=new.pk, by=EDITOR, now=NOW)
    assert not Scene.objects.filter(pk=new.pk).exists() and not File.objects.exists()


def test_a_stranger_changes_nothing(hall):
    end, by = Scene.objects.get(slug="kancelaria"), {"by": STRANGER, "now": NOW}
    for deed in (
        lambda: change_scene(scene_id=hall.pk, text=words_of(hall), version=1, **by),
        lambda: add_scene(text=words_of(hall), **by),
        lambda: remove_scene(scene_id=hall.pk, **by),
        lambda: hung(hall, by=STRANGER),
        lambda: remove_picture(scene_id=hall.pk, **by),
        lambda: save_link(scene_id=hall.pk, link_id=None, text=link_text(end), **by),
        lambda: remove_link(scene_id=hall.pk, link_id=1, **by),
        lambda: save_hotspot(scene_id=hall.pk, hotspot_id=None, text=HotspotText("info", "x"), **by),
        lambda: remove_hotspot(scene_id=hall.pk, hotspot_id=1, **by),
    ):
        with pytest.raises(PermissionDenied):
            deed()


def test_the_demo_pictures_hang_once_and_leave_an_editors_alone(hall, robot):
    Picture.objects.all().delete()
    Link.objects.update(yaw=None, pitch=None)
    texts = [
        PictureText("hol", "Hol", links={"wejscie": (190, 0), "klatka-parter": (5, 0)}),
        PictureText("klatka-parter", "Winda", links={"klatka-pietro/lift": (1, 2), "klatka-pietro": (3, 4)}),
        PictureText("nie-ma", "Nic"),
    ]
    assert hang_pictures(pictures=texts, by=robot, now=NOW) == 2
    assert hang_pictures(pictures=texts, by=robot, now=NOW) == 0
    assert Link.objects.get(start=hall, end__slug="wejscie").yaw == -170
    by_kind = {
        one.kind: one.yaw
        for one in Link.objects.filter(start__slug="klatka-parter", end__slug="klatka-pietro")
    }
    assert by_kind == {"lift": 1, "stairs": 3}
    hung(hall)
    Link.objects.filter(start=hall).update(yaw=None, pitch=None)
    assert hang_pictures(pictures=texts, by=robot, now=NOW) == 0
    assert Picture.objects.get(scene=hall).static_name == "" and not hall.links.exclude(yaw=None).exists()
