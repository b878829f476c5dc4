"""Stairwell: the stairs of twenty steps with the tall window, and the lift; both floors see it."""

from demo.tour import fittings, green, signs
from demo.tour import furniture as f
from demo.tour.shapes import at, box, text
from demo.tour.shell import LEVEL, ceiling, flight, floor, railing, skirting, strip, wall, window


def build() -> None:
    """All of it, over two floors; z = 0 is the ground floor."""
    _shell()
    flight(-2.75, -1.3, 10.8, 0, 1, 10)
    box(-5, 13.8, 1.68, -1.3, 15, 1.8, "granite")
    flight(-4.9, -3.2, 13.8, 1.8, -1, 10)
    box(-4.9, 10.86, 3.42, -3.2, 11.1, 3.56, "granite")
    railing([(-1.32, 10.85, 0.09), (-1.32, 13.8, 1.8), (-1.32, 14.96, 1.8)])
    railing([(-2.72, 10.85, 0.09), (-2.72, 13.78, 1.8), (-3.2, 13.78, 1.8), (-3.2, 10.8, 3.6)])
    railing([(-3.2, 10.75, LEVEL), (-1.22, 10.75, LEVEL), (-1.22, 14.96, LEVEL)])
    for level, name in ((0.0, "0"), (LEVEL, "1")):
        with at(0, 0, level):
            box(-3.2 if level else -2.75, 10.3, 0.001, -1.3 if not level else -4.9, 10.7, 0.004, "tactile")
            with at(3.4, 12):
                fittings.lift(name)
            with at(3.4, 12, 0):
                signs.plate("WINDA", 0.7, 0.18, 2.62, 0.12)
            with at(4.6, 12):
                signs.wheelchair(0.24, 1.75)
    _ground()
    _first()


def _shell() -> None:
    strip("x", 15, 0.2, -5, 5, -0.3, 7.2, [(-4.5, -1.5, 0.9, 5.9)], "wall")
    window("x", 15.1, 1, -4.5, -1.5, 0.9, 5.9, 3)
    for z in (2.2, 3.6, 4.8):
        box(-4.5, 15.2, z, -1.5, 15.3, z + 0.07, "white", 0.006)
    for x, sign in ((-5, -1), (5, 1)):
        strip("y", x, sign * 0.15, 9, 15, -0.3, 3.4, [], "wall")
    for level in (0, LEVEL):
        wall("y", 2.2, 12.15, 15, depth=0.15, z0=level, z1=level + 3.3)
        wall("x", 12, 2.2, 5, [(2.83, 3.97, level, level + 2.12)], depth=0.15, z0=level, z1=level + 3.3)
    top = LEVEL + 3
    ceiling(-5, 10.8, -1.2, 15, [(-3, 12), (-3, 13.8)], top)
    ceiling(-1.2, 9, 2.2, 15, [(-0.6, 10.2), (1.2, 10.2), (1.2, 12.6), (-0.6, 12.6), (0.4, 14)], top)
    ceiling(2.2, 9, 5, 12, [(3.2, 10.2)], top)
    ceiling(-5, 9, -1.2, 10.8, [(-3.4, 9.8)], top)
    floor(-5, 9, 5, 15, "terrazzo")
    for x0, y0, x1, y1 in ((-5, 9, 5, 10.8), (-1.2, 10.8, 5, 15)):
        box(x0, y0, 3.04, x1, y1, 3.48, "wall")
        box(x0, y0, 3.48, x1, y1, LEVEL, "terrazzo")
        ceiling(x0, y0, x1, y1, z=3.01)
    ceiling(-1.2, 9, 2.2, 15, [(-0.6, 10.2), (1.2, 10.2), (1.2, 12.6), (-0.6, 12.6), (0.4, 14)])
    ceiling(2.2, 9, 5, 12, [(3.2, 10.2)], z=2.999)
    ceiling(-5, 9, -1.2, 10.8, [(-3.4, 9.8)], z=2.999)


def _ground() -> None:
    skirting("x", 15, -1, -1.2, 2.2, dado="wall_mint")
    skirting("y", 2.2, -1, 12, 15, dado="wall_mint")
    skirting("y", 5, -1, 9, 12, dado="wall_mint")
    skirting("y", -5, 1, 9, 15, dado="wall_mint")
    skirting("x", 12, -1, 2.2, 2.6, dado="wall_mint")
    with at(0.5, 15):
        signs.directory(
            [("", "Piętro 1"), ("1", "Sekretariat Starosty"), ("21", "Architektura i Budownictwo"), ("24", "Geodezja i Kartografia"), ("26", "Nieruchomości"), ("", "Parter"), ("2", "Kancelaria"), ("12", "Wydział Komunikacji")],
            1.7, 1.75,
        )  # fmt: skip
    with at(5, 10.4, 0, -90):
        signs.poster(
            "GDZIE\nZAŁATWISZ SPRAWĘ", "epowiat: zapytaj\nw informacji albo\nsprawdź na stronie", 0.75, 1.05
        )
    with at(1.7, 14.5):
        green.ficus(2.0)
    with at(2.2, 13.4, 0, -90):
        signs.plate("WINDA", 1.1, 0.24, 2.2, 0.14)
        signs.arrow(0.4, -0.02, 2.2, 0.14, "right")
    with at(2.17, 12.5, 0, -90):
        f.extinguisher()
    with at(-2.0, 10.78, 0):
        signs.hanging("PIĘTRO 1", 1.5, 0.3, 2.72, 0.16)
        signs.arrow(-0.6, -0.024, 2.73, 0.15, "up")
    with at(4.65, 11.4):
        f.bin_()


def _first() -> None:
    with at(0, 0, LEVEL):
        skirting("x", 15, -1, -1.2, 2.2, dado="wall_mint")
        skirting("y", 2.2, -1, 12, 15, dado="wall_mint")
        skirting("y", -5, 1, 6, 10.6, dado="wall_mint")
        with at(0.5, 14.7, 0, 0):
            f.bench(3, "fabric_pine")
        with at(0.5, 15):
            signs.poster(
                "ŁASK",
                "Powiat łaski\nzaprasza",
                1.5,
                1.0,
                1.85,
                drawing="tree",
                band="barley",
                title_material="ink",
            )
        with at(-0.9, 14.4):
            green.dracaena(1.7)
        with at(2.2, 13.3, 0, -90):
            signs.clock(2.3)
        with at(2.17, 12.6, 0, -90):
            f.extinguisher()
        with at(4.5, 11.4):
            green.monstera()
        with at(-4.9, 9.2, 0, 90):
            text("PIĘTRO 1", 0, 0.08, 1.9, "S", 0.26, "pine")
