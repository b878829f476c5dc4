"""Shell: walls with holes, floors, suspended ceilings, windows, doors and stairs."""

import itertools
from collections.abc import Sequence

from demo.tour.shapes import at, box, rod, text
from demo.tour.shapes import lamp as glow

HEIGHT = 3.0  # from the floor to the suspended ceiling
WATTS = 26.0  # of one panel of light
LEVEL = 3.6  # from floor to floor
Hole = tuple[float, float, float, float]  # from, to, sill, lintel


def strip(
    axis: str,
    face: float,
    depth: float,
    a0: float,
    a1: float,
    z0: float,
    z1: float,
    holes: Sequence[Hole],
    material: str,
) -> None:
    """A slab of wall along x or y with holes in it; `face` is where it begins, `depth` how far it reaches."""

    def piece(b0: float, b1: float, c0: float, c1: float) -> None:
        if b1 - b0 < 0.001 or c1 - c0 < 0.001:
            return
        if axis == "x":
            box(b0, face, c0, b1, face + depth, c1, material)
        else:
            box(face, b0, c0, face + depth, b1, c1, material)

    here = a0
    for b0, b1, sill, lintel in sorted(hole for hole in holes if hole[1] > a0 and hole[0] < a1):
        piece(here, b0, z0, z1)
        piece(b0, b1, z0, max(z0, min(sill, z1)))
        piece(b0, b1, min(z1, max(lintel, z0)), z1)
        here = b1
    piece(here, a1, z0, z1)


def wall(
    axis: str,
    face: float,
    a0: float,
    a1: float,
    holes: Sequence[Hole] = (),
    material: str = "wall",
    depth: float = 0.15,
    z0=0.0,
    z1=HEIGHT + 0.3,
) -> None:
    """A wall."""
    strip(axis, face, depth, a0, a1, z0, z1, holes, material)


def outer_wall(axis: str, face: float, out: int, a0: float, a1: float, holes: Sequence[Hole] = ()) -> None:
    """A wall of the building: plaster inside, rendering outside; `out` is the way to the street, +1 or -1."""
    strip(axis, face, out * 0.2, a0, a1, -0.3, LEVEL, holes, "wall")
    strip(axis, face + out * 0.2, out * 0.2, a0, a1, -0.45, LEVEL, holes, "facade")


def skirting(
    axis: str,
    face: float,
    inward: int,
    a0: float,
    a1: float,
    holes: Sequence[Hole] = (),
    dado: str = "",
    height=1.15,
) -> None:
    """A skirting board and, where asked for, painted panels with a rail, as in every Polish office."""
    if dado:
        strip(axis, face, inward * 0.006, a0, a1, 0, height, holes, dado)
        strip(axis, face, inward * 0.022, a0, a1, height, height + 0.07, holes, "oak")
    strip(axis, face, inward * 0.016, a0, a1, 0, 0.09, holes, "tiles_dark" if dado else "oak")


def floor(x0: float, y0: float, x1: float, y1: float, material: str, z: float = 0.0) -> None:
    """A floor."""
    box(x0, y0, z - 0.12, x1, y1, z, material)


def ceiling(
    x0: float,
    y0: float,
    x1: float,
    y1: float,
    lamps: Sequence[tuple[float, float]] = (),
    z: float = HEIGHT,
    lamp: str = "lamp",
) -> None:
    """A suspended ceiling of 60 cm tiles with panels of light in it, and a grille here and there."""
    box(x0, y0, z, x1, y1, z + 0.04, "ceiling")
    for x, y in lamps:
        x, y = round(x / 0.6) * 0.6 + 0.3, round(y / 0.6) * 0.6 + 0.3
        box(x - 0.285, y - 0.285, z - 0.006, x + 0.285, y + 0.285, z + 0.01, lamp)
        for dx in (-0.295, 0.285):
            box(x + dx, y - 0.3, z - 0.012, x + dx + 0.012, y + 0.3, z, "white")
            box(x - 0.3, y + dx, z - 0.012, x + 0.3, y + dx + 0.012, z, "white")
    if lamps:
        margin = min(0.8, (x1 - x0) / 4, (y1 - y0) / 4)
        glow(x0 + margin, y0 + margin, x1 - margin, y1 - margin, z - 0.03, len(lamps) * WATTS)


def window(
    axis: str, face: float, out: int, a0: float, a1: float, sill=0.9, lintel=2.6, leaves=2, blind=0.0
) -> None:
    """A window in a hole: frame, leaves, handle, sill; `blind` is the part covered by a roller blind."""
    width, mid = a1 - a0, (a0 + a1) / 2
    x, y = (mid, face) if axis == "x" else (face, mid)
    turn = {("x", 1): 0, ("x", -1): 180, ("y", 1): -90, ("y", -1): 90}[axis, out]
    with at(x, y, 0, turn):  # now +y is out
        w, step = width / 2, width / leaves
        for z in (sill, lintel - 0.07):
            box(-w, 0.14, z, w, 0.22, z + 0.07, "white", 0.006)
        for i in range(leaves):
            b0 = -w + i * step
            for b in (b0, b0 + step - 0.08):
                box(b, 0.13, sill, b + 0.08, 0.215, lintel, "white", 0.008)
            for z in (sill + 0.05, lintel - 0.13):
                box(b0, 0.135, z, b0 + step, 0.21, z + 0.08, "white", 0.006)
            box(b0 + 0.08, 0.17, sill, b0 + step - 0.08, 0.176, lintel, "glass")
            if i:
                box(b0 + 0.02, 0.10, 1.6, b0 + 0.05, 0.13, 1.73, "white", 0.005)
        box(-w - 0.04, -0.14, sill - 0.035, w + 0.04, 0.14, sill, "white", 0.01)
        box(-w, 0.22, sill - 0.03, w, 0.46, sill, "steel")
        if blind:
            drop = (lintel - sill) * blind
            box(-w + 0.03, 0.09, lintel - drop, w - 0.03, 0.095, lintel, "blind")
            rod((-w + 0.02, 0.1, lintel - 0.03), (w - 0.02, 0.1, lintel - 0.03), 0.03, "white")
            rod((-w + 0.03, 0.092, lintel - drop), (w - 0.03, 0.092, lintel - drop), 0.012, "white")


def door(
    axis: str,
    face: float,
    depth: float,
    middle: float,
    width=0.95,
    height=2.08,
    leaves=1,
    material="oak_up",
    panes=False,
) -> None:
    """A closed door in a wall that begins at `face`: frame, leaf, handles on both sides."""
    x, y = (middle, face + depth / 2) if axis == "x" else (face + depth / 2, middle)
    with at(x, y, 0, 0 if axis == "x" else 90):
        w, d = width / 2, abs(depth) / 2 + 0.02
        for b0, b1, z0, z1 in (
            (-w - 0.02, -w + 0.06, 0, height + 0.06),
            (w - 0.06, w + 0.02, 0, height + 0.06),
            (-w - 0.02, w + 0.02, height, height + 0.08),
        ):
            box(b0, -d, z0, b1, d, z1, "door_frame", 0.006)
        step = (width - 0.12) / leaves
        for i in range(leaves):
            b0 = -w + 0.06 + i * step
            _leaf(b0, b0 + step, height, material, panes, handle_left=bool(i) or leaves == 1)
        box(-w, -0.06, 0, w, 0.06, 0.008, "steel")


def _leaf(b0: float, b1: float, height: float, material: str, panes: bool, handle_left: bool) -> None:
    if panes:
        for c0, c1, z0, z1 in (
            (b0, b0 + 0.11, 0, height),
            (b1 - 0.11, b1, 0, height),
            (b0, b1, 0, 0.25),
            (b0, b1, height - 0.12, height),
        ):
            box(c0 + 0.004, -0.025, z0 + 0.008, c1 - 0.004, 0.025, z1, material, 0.004)
        box(b0 + 0.1, -0.004, 0.24, b1 - 0.1, 0.004, height - 0.1, "glass")
    else:
        box(b0 + 0.004, -0.022, 0.008, b1 - 0.004, 0.022, height, material, 0.004)
    hand = b0 + 0.07 if handle_left else b1 - 0.07
    inward = 0.12 if handle_left else -0.12
    for side in (-1, 1):
        box(hand - 0.02, side * 0.024, 0.93, hand + 0.02, side * 0.032, 1.16, "steel", 0.004)
        rod((hand, side * 0.03, 1.06), (hand, side * 0.075, 1.06), 0.009, "steel")
        rod((hand, side * 0.07, 1.06), (hand + inward, side * 0.07, 1.06), 0.009, "steel")


def glass_door(axis: str, face: float, middle: float, width: float, height=2.3, words: str = "") -> None:
    """Two leaves of glass in dark frames, with the bands that keep people from walking into them."""
    x, y = (middle, face) if axis == "x" else (face, middle)
    with at(x, y, 0, 0 if axis == "x" else 90):
        w = width / 2
        for b in (-w, -0.06, 0.002, w - 0.058):
            box(b, -0.03, 0, b + 0.058, 0.03, height, "pine_dark", 0.006)
        for z in (0, height - 0.09):
            box(-w, -0.03, z, w, 0.03, z + 0.09, "pine_dark", 0.006)
        box(-w, -0.005, 0.05, w, 0.005, height, "glass")
        for z in (0.95, 1.5):
            for i in range(int(width / 0.12)):
                b = -w + 0.09 + i * 0.12
                if abs(b + 0.03) > 0.09 and b < w - 0.1:
                    box(b, -0.008, z, b + 0.06, 0.008, z + 0.06, "barley")
        for b in (-0.14, 0.14):
            for side in (-1, 1):
                rod((b, side * 0.07, 0.8), (b, side * 0.07, 1.35), 0.014, "steel")
        if words:
            text(words, 0, -0.012, 1.82, "S", 0.11, "screen_text")


def flight(
    x0: float,
    x1: float,
    y: float,
    z: float,
    step_out: float,
    steps: int,
    rise=0.18,
    tread=0.3,
    material="granite",
) -> None:
    """A flight of stairs along y; edges are marked, because one has to see them."""
    for i in range(steps):
        b0 = y + step_out * i * tread
        box(
            x0,
            b0,
            z + i * rise - 0.12,
            x1,
            b0 + step_out * (tread + 0.02),
            z + (i + 1) * rise,
            material,
            0.006,
        )
        if i in (0, steps - 1):
            box(
                x0,
                b0 - step_out * 0.001,
                z + (i + 1) * rise - 0.03,
                x1,
                b0 + step_out * 0.05,
                z + (i + 1) * rise + 0.003,
                "barley",
            )


def railing(
    points: Sequence[tuple[float, float, float]], height=1.0, posts=0.14, material="steel", hand="oak"
) -> None:
    """A railing along points of the floor or of the steps: thin bars, a wooden hand rail."""
    for a, b in itertools.pairwise(points):
        length = max(abs(b[0] - a[0]), abs(b[1] - a[1]), 0.01)
        count = max(1, int(length / posts))
        for i in range(count + 1):
            p = tuple(a[k] + (b[k] - a[k]) * i / count for k in range(3))
            rod(p, (p[0], p[1], p[2] + height), 0.008 if i % 7 else 0.018, material, 8)
        for up, radius, what in ((height, 0.026, hand), (0.1, 0.012, material)):
            rod((a[0], a[1], a[2] + up), (b[0], b[1], b[2] + up), radius, what)
