"""Keep scenes: a new place comes into the tour, and one that nobody goes to leaves it."""

from dataclasses import asdict
from datetime import datetime

from django.db import transaction
from django.db.models import Max
from django.utils.text import slugify

from powiat.front.tour.actions.change_scene import SceneText
from powiat.front.tour.actions.index_place import index_place
from powiat.front.tour.models import Link, Picture, Scene, Tour
from powiat.front.tour.permissions import Permission, require
from powiat.ground.audit import api as audit
from powiat.ground.files import api as files
from powiat.ground.kernel.actor import Actor
from powiat.ground.kernel.mistake import Mistake
from powiat.ground.kernel.text_pl import without_diacritics
from powiat.ground.search import api as search

# Addresses below /spacer/ that are not places.
TAKEN = {"trasa", "zdjecia"}


@transaction.atomic
def add_scene(*, text: SceneText, by: Actor, now: datetime) -> Scene:
    """A new place at the end of the walk; its address is made of its title."""
    require(by, Permission.EDIT)
    tour = Tour.objects.select_for_update().order_by("pk").first() or Tour.objects.create(
        title="Spacer po urzędzie"
    )
    slug = slugify(without_diacritics(text.title))[:60].strip("-")
    if not slug:
        raise Mistake("Nazwa miejsca musi mieć litery albo cyfry.")
    if slug in TAKEN or tour.scenes.filter(slug=slug).exists():
        raise Mistake("Jest już miejsce o takiej nazwie. Nazwij to inaczej, na przykład dodaj numer pokoju.")
    last = tour.scenes.aggregate(last=Max("order"))["last"] or 0
    scene = Scene.objects.create(tour=tour, slug=slug, order=last + 1, **asdict(text))
    index_place(scene=scene)
    audit.record(by=by, verb="tour.scene.add", what=("tour.scene", scene.pk), new=asdict(text), now=now)
    return scene


@transaction.atomic
def remove_scene(*, scene_id: int, by: Actor, now: datetime) -> None:
    """Take the place out of the tour; Mistake while a way of another place still leads here."""
    require(by, Permission.EDIT)
    scene = Scene.objects.select_for_update().get(pk=scene_id)
    leading = Link.objects.filter(end=scene).select_related("start")
    if leading:
        names = ", ".join(sorted({one.start.title for one in leading}))
        raise Mistake(f"Najpierw usuń przejścia, które tu prowadzą. Są w miejscach: {names}.")
    picture = Picture.objects.filter(scene=scene).first()
    leaving = picture.file_ids if picture else []
    if picture:
        picture.delete()
    scene.links.all().delete()
    scene.hotspots.all().delete()
    search.remove("place", str(scene.pk))
    old = {"title": scene.title, "slug": scene.slug}
    scene.delete()
    files.discard(file_ids=leaving, by=by, now=now)
    audit.record(by=by, verb="tour.scene.remove", what=("tour.scene", scene_id), old=old, now=now)
