"""Shots: where the camera stands in each place of the tour, and where in the picture its doors and desks are.

Plain Python: the angles need no Blender. Metres of the plan: x to the east, y to the north (up on the plan), z from the
floor of the storey. A slug, a way and a matter are those of the tour's own rows.
"""

import math
from dataclasses import dataclass, field

Point = tuple[float, float, float]
EYE = 1.6


@dataclass(frozen=True)
class Shot:
    """A place: its floor, the camera, the bearing of the picture's middle (0 is up on the plan, 90 to the right)."""

    floor: int
    x: float
    y: float
    bearing: float
    rooms: tuple[str, ...]
    links: dict[str, Point]
    kinds: dict[str, dict[str, Point]] = field(default_factory=dict)
    hotspots: dict[str, Point] = field(default_factory=dict)
    ground: float = 0.0
    exposure: float = 0.15
    fill: float = 0.75
    sun: bool = True

    def look(self, at: Point) -> list[float]:
        """Yaw and pitch in degrees of a point: 0, 0 is the middle of the picture, right and up are positive."""
        dx, dy, dz = at[0] - self.x, at[1] - self.y, at[2] - self.ground - EYE
        yaw = (math.degrees(math.atan2(dx, dy)) - self.bearing + 180) % 360 - 180
        return [round(yaw, 1), round(math.degrees(math.atan2(dz, math.hypot(dx, dy))), 1)]


STAIRS_UP, LIFT, HALL_DOOR = (-2.0, 10.8, 0.9), (3.4, 12, 1.2), (0, 2.2, 1.3)
SHOTS = {
    "wejscie": Shot(
        0, 0, -5.2, 0, ("entrance", "hall"),
        {"hol": (0, -0.2, 1.3)},
        {"hol": {"stairs": (0, -2.6, 0.1), "corridor": (8.4, -1.2, -0.2)}},
        ground=-0.45,
    ),
    "hol": Shot(
        0, 0, 4.4, 0, ("hall", "corridor", "customer_hall", "stairwell"),
        {"sala-obslugi": (5, 4, 1.3), "korytarz-parter": (-5, 4.8, 1.3), "klatka-parter": (0, 9, 1.3), "wejscie": HALL_DOOR},
    ),
    "sala-obslugi": Shot(
        0, 10.5, 4, 0, ("customer_hall", "hall"),
        {"hol": (5, 4, 1.3)},
        hotspots={"Rejestracja pojazdów": (8.95, 6.3, 1.9), "Prawa jazdy": (13.05, 6.3, 1.9)},
    ),
    "korytarz-parter": Shot(
        0, -10, 4.8, -90, ("corridor", "hall"),
        {"kancelaria": (-7.4, 3.6, 1.2), "toaleta": (-7, 6, 1.2), "hol": (-5, 4.8, 1.3)},
    ),
    "kancelaria": Shot(
        0, -8, 2, -90, ("registry",),
        {"korytarz-parter": (-7.4, 3.45, 1.2)},
        hotspots={"Złożenie i odbiór pisma": (-9.3, 2.45, 1.25), "Sprawdzenie, co z pismem": (-5.17, 2.0, 1.75)},
    ),
    "toaleta": Shot(0, -7, 7.3, -45, ("toilet",), {"korytarz-parter": (-7, 6.15, 1.2)}),
    "klatka-parter": Shot(
        0, 1, 10.2, 0, ("stairwell", "hall"),
        {"klatka-pietro": LIFT, "hol": (0, 9, 1.2)},
        {"klatka-pietro": {"lift": LIFT, "stairs": STAIRS_UP}},
    ),
    "klatka-pietro": Shot(
        1, 1, 10.2, 180, ("stairwell", "corridor"),
        {"korytarz-pietro": (-3.2, 5.2, 1.3), "sala-posiedzen": (5, 9.6, 1.3), "sekretariat": (-0.6, 3.6, 1.2), "klatka-parter": LIFT},
        {"klatka-parter": {"lift": LIFT, "stairs": (-4, 10.8, 0.2)}},
    ),
    "korytarz-pietro": Shot(
        1, -9, 4.8, -90, ("corridor",),
        {"geodezja": (-10.3, 3.6, 1.2), "klatka-pietro": (-3.5, 5.6, 1.3)},
    ),
    "geodezja": Shot(
        1, -9, 2.0, 90, ("geodesy",),
        {"korytarz-pietro": (-10.3, 3.45, 1.2)},
        hotspots={"Wypisy i wyrysy, kopie map": (-7.35, 2.5, 1.25), "Narady koordynacyjne": (-9.35, 0.6, 0.9)},
    ),
    "sekretariat": Shot(
        1, -2, 1.9, -90, ("secretariat",),
        {"klatka-pietro": (-0.6, 3.45, 1.2)},
        hotspots={"Zapisy na rozmowę ze starostą": (-3.9, 1.2, 1.1)},
    ),
    "sala-posiedzen": Shot(
        1, 10.3, 10, 180, ("session_hall",),
        {"klatka-pietro": (5, 9.6, 1.2)},
        hotspots={"Sesje i komisje rady powiatu": (10.5, 7.3, 1.1)},
    ),
}  # fmt: skip


def angles() -> dict:
    """What the viewer needs of each picture."""
    return {
        slug: {
            "links": {to: shot.look(at) for to, at in shot.links.items()},
            "kinds": {
                to: {kind: shot.look(at) for kind, at in ways.items()} for to, ways in shot.kinds.items()
            },
            "hotspots": {title: shot.look(at) for title, at in shot.hotspots.items()},
            "north": (180 - shot.bearing) % 360 - 180,
        }
        for slug, shot in SHOTS.items()
    }
