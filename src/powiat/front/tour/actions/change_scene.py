"""Change scene: an editor's words of a place."""

from dataclasses import asdict, dataclass
from datetime import datetime

from django.db import transaction

from powiat.front.tour.actions.index_place import index_place
from powiat.front.tour.models import Scene
from powiat.front.tour.permissions import Permission, require
from powiat.ground.audit import api as audit
from powiat.ground.kernel.actor import Actor
from powiat.ground.kernel.mistake import Mistake

STALE = (
    "Ktoś inny zmienił to miejsce, odkąd je otworzyłeś. Twoje słowa są niżej, nic nie przepadło:"
    " porównaj je ze stroną miejsca i zapisz jeszcze raz."
)


@dataclass(frozen=True, slots=True)
class SceneText:
    """What an editor says of a place."""

    title: str
    room: str
    floor: int
    plan_x: float
    plan_y: float
    description: str
    accessibility: str
    pjm_url: str = ""
    pjm_planned: bool = False


@transaction.atomic
def change_scene(*, scene_id: int, text: SceneText, version: int, by: Actor, now: datetime) -> Scene:
    """Keep the words; Mistake when somebody else has changed the place since `version`."""
    require(by, Permission.EDIT)
    scene = Scene.objects.select_for_update().get(pk=scene_id)
    given = asdict(text)
    old = {name: getattr(scene, name) for name in given}
    if old == given:
        return scene
    if scene.version != version:
        raise Mistake(STALE)
    for name, value in given.items():
        setattr(scene, name, value)
    scene.version += 1
    scene.save(update_fields=[*given, "version"])
    index_place(scene=scene)
    changed = [name for name in given if old[name] != given[name]]
    audit.record(
        by=by,
        verb="tour.scene.change",
        what=("tour.scene", scene.pk),
        old={name: old[name] for name in changed},
        new={name: given[name] for name in changed},
        now=now,
    )
    return scene
