"""Hang pictures: the demo's pictures come into places that have none; what an editor has set stays."""

from collections.abc import Iterable
from datetime import datetime

from django.db import transaction

from powiat.front.tour.data import PictureText
from powiat.front.tour.domain.angles import tilted, turned
from powiat.front.tour.models import Picture, Scene
from powiat.ground.audit import api as audit
from powiat.ground.kernel.actor import Actor


@transaction.atomic
def hang_pictures(*, pictures: Iterable[PictureText], by: Actor, now: datetime) -> int:
    """Give each place its picture and each thing in it its angles; returns how many pictures came."""
    hung = 0
    scenes = {one.slug: one for one in Scene.objects.select_for_update(of=["self"]).select_related("picture")}
    for text in pictures:
        scene = scenes.get(text.slug)
        if scene is None:
            continue
        if not hasattr(scene, "picture"):
            _hang(scene, text)
            audit.record(by=by, verb="tour.picture.hang", what=("tour.scene", scene.pk), now=now)
            hung += 1
        if scene.picture.static_name == text.slug:
            _point(scene, text)
    return hung


def _hang(scene: Scene, text: PictureText) -> None:
    scene.picture = Picture.objects.create(
        scene=scene,
        static_name=text.slug,
        large_bytes=text.large_bytes,
        medium_bytes=text.medium_bytes,
        alt=text.alt,
        start_yaw=turned(text.start[0]),
        start_pitch=tilted(text.start[1]),
        north_yaw=None if text.north is None else turned(text.north),
    )


def _point(scene: Scene, text: PictureText) -> None:
    for link in scene.links.filter(yaw=None).select_related("end"):
        at = text.links.get(f"{link.end.slug}/{link.kind}") or text.links.get(link.end.slug)
        _set(link, at)
    for spot in scene.hotspots.filter(yaw=None):
        _set(spot, text.hotspots.get(spot.title))


def _set(row, at: tuple[float, float] | None) -> None:
    if at is not None:
        row.yaw, row.pitch = turned(at[0]), tilted(at[1])
        row.save(update_fields=["yaw", "pitch"])
