"""Change points: an editor's links and hotspots of a place, and where they lie in its picture."""

from dataclasses import asdict, dataclass
from datetime import datetime

from django.db import transaction
from django.db.models import Max

from powiat.front.tour.actions.index_place import index_place
from powiat.front.tour.actions.note_change import note_change
from powiat.front.tour.data import Angles
from powiat.front.tour.domain.angles import tilted, turned
from powiat.front.tour.models import Hotspot, Link, Scene
from powiat.front.tour.permissions import Permission, require
from powiat.ground.kernel.actor import Actor
from powiat.ground.kernel.mistake import Mistake


@dataclass(frozen=True, slots=True)
class LinkText:
    """A way on, as an editor describes it."""

    end_id: int
    kind: str
    label: str
    directions: str
    metres: int
    is_step_free: bool
    at: Angles | None = None


@dataclass(frozen=True, slots=True)
class HotspotText:
    """A point, as an editor describes it."""

    kind: str
    title: str
    unit_symbol: str = ""
    text: str = ""
    url: str = ""
    at: Angles | None = None


@transaction.atomic
def save_link(*, scene_id: int, link_id: int | None, text: LinkText, by: Actor, now: datetime) -> Link:
    """Add a way on (no `link_id`) or change it."""
    require(by, Permission.EDIT)
    scene = Scene.objects.select_for_update().get(pk=scene_id)
    if text.end_id == scene.pk:
        raise Mistake("Przejście prowadzi do innego miejsca niż to, w którym się zaczyna.")
    if not Scene.objects.filter(pk=text.end_id, tour_id=scene.tour_id).exists():
        raise Mistake("Wybierz miejsce z tego spaceru.")
    if text.kind == Link.Kind.STAIRS and text.is_step_free:
        raise Mistake("Schody nie są drogą bez schodów. Odznacz „bez schodów” albo zmień rodzaj przejścia.")
    return _save(Link, "start", scene, link_id, asdict(text), by, now)


@transaction.atomic
def save_hotspot(
    *, scene_id: int, hotspot_id: int | None, text: HotspotText, by: Actor, now: datetime
) -> Hotspot:
    """Add a point (no `hotspot_id`) or change it."""
    require(by, Permission.EDIT)
    scene = Scene.objects.select_for_update().get(pk=scene_id)
    spot = _save(Hotspot, "scene", scene, hotspot_id, asdict(text), by, now)
    index_place(scene=scene)
    return spot


@transaction.atomic
def remove_link(*, scene_id: int, link_id: int, by: Actor, now: datetime) -> bool:
    """Take the way out of the tour; False when it is gone already."""
    require(by, Permission.EDIT)
    return _remove(Link, "start", scene_id, link_id, by, now)


@transaction.atomic
def remove_hotspot(*, scene_id: int, hotspot_id: int, by: Actor, now: datetime) -> bool:
    """Take the point out of the tour; False when it is gone already."""
    require(by, Permission.EDIT)
    gone = _remove(Hotspot, "scene", scene_id, hotspot_id, by, now)
    index_place(scene=Scene.objects.get(pk=scene_id))
    return gone


def _save(kind, place: str, scene: Scene, row_id: int | None, given: dict, by: Actor, now: datetime):
    at = given.pop("at")
    given["yaw"], given["pitch"] = (turned(at["yaw"]), tilted(at["pitch"])) if at else (None, None)
    rows = kind.objects.filter(**{place: scene})
    if row_id is None:
        # A double click sends the same words twice: they are one row.
        row = rows.filter(**given).first()
        if row is not None:
            return row
        last = rows.aggregate(last=Max("order"))["last"] or 0
        row, old = kind(**{place: scene}, order=last + 1), None
    else:
        row = rows.get(pk=row_id)
        old = {name: getattr(row, name) for name in given}
    if old == given:
        return row
    for name, value in given.items():
        setattr(row, name, value)
    row.save()
    name = _name(kind)
    verb = f"{name}.{'change' if old else 'add'}"
    note_change(scene=scene, verb=verb, what=(name, row.pk), old=old, new=given, by=by, now=now)
    return row


def _remove(kind, place: str, scene_id: int, row_id: int, by: Actor, now: datetime) -> bool:
    scene = Scene.objects.select_for_update().get(pk=scene_id)
    row = kind.objects.filter(**{place: scene}, pk=row_id).first()
    if row is None:
        return False
    old = {"title": str(row), "yaw": row.yaw, "pitch": row.pitch}
    row.delete()
    name = _name(kind)
    note_change(scene=scene, verb=f"{name}.remove", what=(name, row_id), old=old, new=None, by=by, now=now)
    return True


def _name(kind) -> str:
    return f"tour.{kind._meta.model_name}"
