"""Walk: the places of the tour, the ways between them, the plan of a floor."""

from dataclasses import dataclass

from powiat.front.tour.domain.route import Way
from powiat.front.tour.models import Hotspot, Link, Scene, Tour

FLOORS = {-1: "Piwnica", 0: "Parter", 1: "Pierwsze piętro", 2: "Drugie piętro", 3: "Trzecie piętro"}
# Metres around the drawing, so that the mark of a place at its rim is whole.
_EDGE = 1.6


@dataclass(frozen=True, slots=True)
class Floor:
    """One floor for the plan, in centimetres of the drawing; south is at the bottom."""

    number: int
    name: str
    box: str
    rooms: tuple[tuple[int, int, int, int, str], ...]
    points: tuple[tuple[int, int, Scene], ...]


def scenes() -> list[Scene]:
    """Every place, as one walks."""
    return list(Scene.objects.select_related("picture"))


def ways() -> list[Way]:
    """Every way, for the rule of the shortest."""
    return [
        Way(link.start.slug, link.end.slug, link.metres, link.kind, link.is_step_free, link.directions)
        for link in Link.objects.select_related("start", "end").order_by("start__order", "order")
    ]


def floors(places: list[Scene]) -> list[Floor]:
    """The plan of each floor that has a place."""
    tour = Tour.objects.first()
    return [
        _floor(number, [one for one in places if one.floor == number], tour.rooms if tour else [])
        for number in sorted({one.floor for one in places})
    ]


def floor_of(scene: Scene, places: list[Scene]) -> Floor:
    """The plan of the floor on which the place lies."""
    return _floor(scene.floor, [one for one in places if one.floor == scene.floor], scene.tour.rooms)


def matters() -> list[tuple[str, str, str, str]]:
    """What is settled in the office and where: (value for the form, matter, place's slug, room)."""
    spots = Hotspot.objects.filter(kind=Hotspot.Kind.MATTER).select_related("scene").order_by("title")
    return [(f"{one.scene.slug}.{one.pk}", one.title, one.scene.slug, one.scene.room) for one in spots]


def _floor(number: int, places: list[Scene], every: list) -> Floor:
    rooms = [room[1:] for room in every if room[0] == number]
    xs = [x for x, _, width, _, _ in rooms for x in (x, x + width)] + [one.plan_x for one in places]
    ys = [y for _, y, _, depth, _ in rooms for y in (y, y + depth)] + [one.plan_y for one in places]
    left, top = min(xs) - _EDGE, max(ys) + _EDGE
    box = f"0 0 {_cm(max(xs) + _EDGE - left)} {_cm(top - min(ys) + _EDGE)}"
    drawn = tuple(
        (_cm(x - left), _cm(top - y - depth), _cm(width), _cm(depth), name)
        for x, y, width, depth, name in rooms
    )
    points = tuple((_cm(one.plan_x - left), _cm(top - one.plan_y), one) for one in places)
    return Floor(number, FLOORS.get(number, f"Piętro {number}"), box, drawn, points)


def _cm(metres: float) -> int:
    return round(metres * 100)
