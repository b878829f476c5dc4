"""Change picture: an editor uploads, replaces, describes or takes away the 360° picture of a place."""

from dataclasses import asdict, dataclass
from datetime import datetime

from django.db import transaction

from powiat.front.tour.actions.note_change import note_change
from powiat.front.tour.domain.angles import tilted, turned
from powiat.front.tour.domain.panorama import make_sizes
from powiat.front.tour.models import Picture, Scene
from powiat.front.tour.permissions import Permission, require
from powiat.ground.files import api as files
from powiat.ground.files.data import Limits
from powiat.ground.kernel.actor import Actor
from powiat.ground.kernel.mistake import Mistake

LIMITS = Limits(extensions=frozenset({"jpg", "jpeg", "png", "webp"}))
SIZES = ("large", "medium", "small")


@dataclass(frozen=True, slots=True)
class PictureWords:
    """What a picture shows, how one first looks at it, where north is."""

    alt: str
    start_yaw: float = 0.0
    start_pitch: float = 0.0
    north_yaw: float | None = None


@transaction.atomic
def change_picture(
    *, scene_id: int, words: PictureWords, upload: tuple[str, bytes] | None, by: Actor, now: datetime
) -> Picture:
    """Keep the words, and the new picture (name, content) when one came. RejectedFile or Mistake say what is wrong."""
    require(by, Permission.EDIT)
    scene = Scene.objects.select_for_update().get(pk=scene_id)
    picture = Picture.objects.filter(scene=scene).first()
    if picture is None and upload is None:
        raise Mistake("Wybierz plik ze zdjęciem 360°.")
    if not words.alt.strip():
        raise Mistake("Opisz zdjęcie: co zobaczy na nim ktoś, kto stanie w tym miejscu.")
    picture = picture or Picture(scene=scene)
    old = _facts(picture)
    leaving = _take(picture, scene.slug, upload, by, now) if upload else []
    picture.alt = words.alt.strip()
    picture.start_yaw, picture.start_pitch = turned(words.start_yaw), tilted(words.start_pitch)
    picture.north_yaw = None if words.north_yaw is None else turned(words.north_yaw)
    if _facts(picture) == old:
        return picture
    picture.save()
    new = asdict(words) | {"upload": upload[0] if upload else ""}
    note_change(
        scene=scene,
        verb="tour.picture.change",
        what=("tour.scene", scene.pk),
        old=old,
        new=new,
        by=by,
        now=now,
    )
    files.discard(file_ids=leaving, by=by, now=now)
    return picture


@transaction.atomic
def remove_picture(*, scene_id: int, by: Actor, now: datetime) -> bool:
    """Take the picture away; the words of the place stay whole. False when there was none."""
    require(by, Permission.EDIT)
    scene = Scene.objects.select_for_update().get(pk=scene_id)
    picture = Picture.objects.filter(scene=scene).first()
    if picture is None:
        return False
    old, leaving = _facts(picture), picture.file_ids
    picture.delete()
    note_change(
        scene=scene,
        verb="tour.picture.remove",
        what=("tour.scene", scene.pk),
        old=old,
        new=None,
        by=by,
        now=now,
    )
    files.discard(file_ids=leaving, by=by, now=now)
    return True


def _take(picture: Picture, slug: str, upload: tuple[str, bytes], by: Actor, now: datetime) -> list:
    """Judge the upload, keep its three sizes; returns the files that they replace."""
    name, content = upload
    files.judge(content, name, LIMITS)
    made = make_sizes(content)
    leaving = picture.file_ids
    for size in SIZES:
        kept = files.store(content=getattr(made, size), name=f"{slug}-{size}.jpg", by=by, now=now)
        setattr(picture, f"{size}_id", kept.id)
    picture.large_bytes, picture.medium_bytes = len(made.large), len(made.medium)
    picture.static_name = ""
    return leaving


def _facts(picture: Picture) -> dict:
    names = ("alt", "start_yaw", "start_pitch", "north_yaw", "static_name")
    return {name: getattr(picture, name) for name in names} | {"large": str(picture.large_id or "")}
