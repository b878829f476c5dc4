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
    pjm_planned: bool = False


@dataclass(frozen=True, slots=True)
class TourText:
    """The whole tour; the first place is where one comes in. `rooms` draw the plan: floor, x, y, width, depth, name."""

    title: str
    places: tuple[PlaceText, ...]
    rooms: tuple[tuple[int, float, float, float, float, str], ...] = field(default=())


@dataclass(frozen=True, slots=True)
class PictureText:
    """A picture that came with the demo: what it shows, and where in it things lie (yaw, pitch in degrees)."""

    slug: str
    alt: str
    start: tuple[float, float] = (0.0, 0.0)
    north: float | None = None
    links: dict[str, tuple[float, float]] = field(default_factory=dict)
    """By the slug of the place one goes to, or „slug/kind” where two ways lead there."""
    hotspots: dict[str, tuple[float, float]] = field(default_factory=dict)
    """By the title."""
    large_bytes: int = 0
    medium_bytes: int = 0


@dataclass(frozen=True, slots=True)
class Angles:
    """Where a thing lies in a picture."""

    yaw: float
    pitch: float
