"""Editing: what the tour's editor is shown."""

from datetime import date

from powiat.front.tour.models import Scene
from powiat.ground.org import api as org


def scenes_to_edit() -> list[Scene]:
    """Every place with all that hangs on it."""
    return list(Scene.objects.select_related("picture").prefetch_related("links__end", "hotspots"))


def ends(scene: Scene) -> list[tuple[int, str]]:
    """Where a way of the place may lead."""
    return list(Scene.objects.filter(tour_id=scene.tour_id).exclude(pk=scene.pk).values_list("pk", "title"))


def unit_choices(on: date) -> list[tuple[str, str]]:
    """Units that may receive in a place."""
    return [(unit.symbol, f"{unit.name} ({unit.symbol})") for unit in org.units(on)]
