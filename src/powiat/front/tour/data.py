"""What a tour is built from."""

from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class WayText:
    """One way out of a place, as somebody who stands there would be told."""

    to: str
    metres: int
    label: str
    directions: str
    kind: str = "corridor"
    is_step_free: bool = True


@dataclass(frozen=True, slots=True)
class PlaceText:
    """One place of the tour: where it is, what one sees, whom one meets."""

    slug: str
    title: str
    floor: int
    x: float
    y: float
    description: str
    accessibility: str
    room: str = ""
    ways: tuple[WayText, ...] = ()
    matters: tuple[tuple[str, str, str], ...] = ()
    """Unit's symbol, matter, address of the service."""


@dataclass(frozen=True, slots=True)
class TourText:
    """The whole tour; the first place is where one comes in. `rooms` draw the plan: floor, x, y, width, depth, name."""

    title: str
    places: tuple[PlaceText, ...]
    rooms: tuple[tuple[int, float, float, float, float, str], ...] = field(default=())
