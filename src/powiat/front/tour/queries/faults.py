"""Faults: the tour as it stands, handed to the rules that check it."""

from collections.abc import Callable, Iterable
from datetime import date

from powiat.front.tour.domain.check import Exit, Finding, Place, Spot, findings
from powiat.front.tour.domain.route import Way
from powiat.front.tour.models import Scene
from powiat.ground.org import api as org


def faults(scenes: Iterable[Scene], on: date, leads_somewhere: Callable[[str], bool]) -> list[Finding]:
    """What is wrong with them (`scenes_to_edit`) on the day; `leads_somewhere` knows which addresses are answered."""
    symbols = {unit.symbol for unit in org.units(on)}
    known: dict[str, bool] = {}

    def is_lost(url: str) -> bool:
        if url not in known:
            known[url] = not leads_somewhere(url)
        return known[url]

    return findings([_place(scene, symbols, is_lost) for scene in scenes])


def _place(scene: Scene, symbols: set[str], is_lost: Callable[[str], bool]) -> Place:
    picture = getattr(scene, "picture", None)
    exits = tuple(
        Exit(
            Way(scene.slug, link.end.slug, link.metres, link.kind, link.is_step_free, link.directions),
            link.label,
            link.yaw is not None,
        )
        for link in scene.links.all()
    )
    spots = tuple(
        Spot(
            spot.title,
            spot.yaw is not None,
            (bool(spot.unit_symbol) and spot.unit_symbol not in symbols)
            or (bool(spot.url) and is_lost(spot.url)),
        )
        for spot in scene.hotspots.all()
    )
    return Place(
        scene.slug,
        scene.title,
        scene.description,
        scene.accessibility,
        picture is not None,
        picture.alt if picture else "",
        exits,
        spots,
    )
