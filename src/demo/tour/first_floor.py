"""First floor: the corridor, the geodesy point, the starost's secretariat, the session hall. North is +y, its floor is z = 0."""

from math import cos, pi, sin

from demo.tour import fittings, green, signs
from demo.tour import furniture as f
from demo.tour.shapes import at, box, chance, mesh, rod, text
from demo.tour.shell import Hole, ceiling, door, floor, outer_wall, skirting, strip, wall, window

SILL, LINTEL = 0.9, 2.6
SOUTH = [
    (-16.4, -14.6),
    (-13.9, -12.4),
    (-11.4, -9.6),
    (-8.4, -6.6),
    (-4.5, -2.5),
    (-1, 0.8),
    (2.5, 4.5),
    (6, 8),
    (9.3, 11.3),
    (12.4, 14.4),
]
HALL_NORTH = [(6, 8.2), (9.2, 11.4), (12.4, 14.6)]
HALL_EAST = [(7.2, 9.2), (10.4, 12.4)]
DOORS_SOUTH = (
    (-14.6, "26", "Gospodarka Nieruchomościami"),
    (-10.3, "24", "Geodezja i Kartografia"),
    (-0.6, "1", "Sekretariat Starosty"),
    (3.6, "3", "Starosta"),
    (8, "21", "Architektura i Budownictwo"),
    (13, "40", "Biuro Informatyki"),
)
DOORS_NORTH = (
    (-14.8, "30", "Ochrona Środowiska"),
    (-11.6, "31", "Ochrona Środowiska"),
    (-7.0, "33", "Edukacja i Zdrowie"),
)


def _holes(doors) -> list[Hole]:
    return [(x - 0.475, x + 0.475, 0, 2.08) for x, _, _ in doors]


def walls() -> None:
    """The walls of the storey with windows and doors."""
    outer_wall("x", 0, -1, -17, 17, [(a, b, SILL, LINTEL) for a, b in SOUTH])
    for i, (a, b) in enumerate(SOUTH):
        window("x", 0, -1, a, b, blind=(0.0, 0.3, 0.0, 0.25, 0.0)[i % 5])
    outer_wall("x", 15, 1, 5, 17, [(a, b, SILL, LINTEL) for a, b in HALL_NORTH])
    for a, b in HALL_NORTH:
        window("x", 15, 1, a, b)
    outer_wall("y", 17, 1, 0, 15, [(4.1, 5.5, SILL, LINTEL)] + [(a, b, SILL, LINTEL) for a, b in HALL_EAST])
    outer_wall("y", -17, -1, 0, 6, [(4.1, 5.5, SILL, LINTEL)])
    for face, out in ((17, 1), (-17, -1)):
        window("y", face, out, 4.1, 5.5)
    for a, b in HALL_EAST:
        window("y", 17, 1, a, b, blind=0.35)
    wall("x", 3.45, -17, 17, _holes(DOORS_SOUTH))
    wall("x", 6.0, -17, -5, _holes(DOORS_NORTH))
    wall("x", 6.0, 5, 17, _holes(DOORS_NORTH))
    for doors, face in ((DOORS_SOUTH, 3.45), (DOORS_NORTH, 6.0)):
        for x, _, _ in doors:
            door("x", face, 0.15, x)
    wall("y", 5, 6.15, 15, [(8.8, 10.4, 0, 2.12)])
    door("y", 5, 0.15, 9.6, 1.6, 2.12, 2, "walnut")
    wall("y", -5.15, 6.15, 15)
    strip("x", 6, 0.15, -5, 5, 2.72, 3.3, [], "wall")
    floor(-17, 0, 17, 6, "lino")
    floor(-5, 6, 5, 9.05, "terrazzo", 0.002)


def corridor() -> None:
    """The corridor along the whole floor, and the place before the stairs."""
    ceiling(
        -17,
        3.6,
        17,
        6,
        [(x, 4.8) for x in (-16.2, -13.8, -11.4, -9, -6.6, -3.6, -0.6, 2.4, 5.4, 8.4, 11.4, 14.4)],
    )
    ceiling(-5, 6.15, 5, 9, [(x, 7.6) for x in (-3.6, -1.2, 1.2, 3.6)])
    for doors, face, inward, turn in ((DOORS_SOUTH, 3.6, 1, 180), (DOORS_NORTH, 6.0, -1, 0)):
        holes = [(x - 0.5, x + 0.5, 0, 3) for x, _, _ in doors]
        if turn == 0:
            holes.append((-5.15, 5, 0, 3))
        skirting("x", face, inward, -17, 17, holes, dado="wall_mint")
        for x, number, name in doors:
            with at(x + (0.74 if turn == 0 else -0.74), face + inward * 0.004, 0, turn):
                signs.door_plate(number, name)
    for x, turn in ((-17, 90), (17, -90)):
        skirting("y", x, 1 if x < 0 else -1, 3.6, 6, dado="wall_mint")
        with at(x, 4.8, 0, turn):
            f.radiator(1.2)
    with at(-16.4, 5.6):
        f.bench(2)
    with at(-16.55, 3.95):
        green.dracaena(1.8)
    with at(16.5, 5.6):
        green.ficus(1.9)
    for x, words in ((-10.3, "GEODEZJA"), (-0.6, "SEKRETARIAT")):
        with at(x, 3.6, 0, 180):
            signs.plate(words, 1.05, 0.2, 2.32, 0.13)
    with at(4.98, 9.6, 0, -90):
        signs.plate("SALA POSIEDZEŃ", 1.7, 0.24, 2.42, 0.16)
    with at(4.98, 11.1, 0, -90):
        signs.door_plate("20", "Sala posiedzeń")
    with at(-8.8, 5.99):
        signs.notice_board(1.7, 1.0, 1.65, "NARADY KOORDYNACYJNE")
    with at(-12.9, 3.62, 0, 180):
        signs.poster(
            "GEOPORTAL\nPOWIATU", "Mapa i działki\nbez wychodzenia\nz domu", 0.75, 1.05, 1.72, drawing="house"
        )
    with at(-7.6, 3.62, 0, 180):
        signs.poster(
            "TERENY\nZIELONE",
            "Zgłoś drzewo\ndo wycięcia: pokój 30",
            0.75,
            1.05,
            1.72,
            drawing="tree",
            band="barley",
            title_material="ink",
        )
    for x, y, turn in (
        (-12.9, 4.05, 180),
        (-8.8, 5.5, 0),
        (-7.4, 4.05, 180),
        (5.9, 4.05, 180),
        (10.5, 5.5, 0),
    ):
        with at(x, y, 0, turn):
            f.bench(3, "fabric_pine")
    with at(10.5, 5.99):
        signs.notice_board(1.8, 1.0, 1.65, "BUDOWNICTWO")
    with at(5.9, 3.62, 0, 180):
        signs.poster(
            "POZWOLENIE\nNA BUDOWĘ",
            "Wniosek złożysz\ntakże przez internet",
            0.75,
            1.05,
            1.72,
            drawing="house",
        )
    with at(-5.6, 5.98):
        f.extinguisher()
    with at(-13.2, 5.99):
        signs.clock(2.35)
    with at(-4.99, 7.6, 0, 90):
        signs.directory(
            [
                ("", "Piętro 1"),
                ("1", "Sekretariat Starosty"),
                ("20", "Sala posiedzeń"),
                ("21", "Architektura"),
                ("24", "Geodezja"),
                ("26", "Nieruchomości"),
                ("30", "Środowisko"),
                ("33", "Edukacja"),
            ],
            1.6,
            1.75,
        )
    with at(0, 6.15, 0, 180):
        signs.plate("20–21     1     24–33", 3.2, 0.26, 2.87, 0.16)
        signs.arrow(-1.35, -0.02, 2.87, 0.16, "left")
        signs.arrow(1.35, -0.02, 2.87, 0.16, "right")
    with at(-4.0, 6.7):
        green.monstera(1.2, "white")
    with at(4.5, 7.6, 0, -90):
        f.bench(2)
    with at(4.98, 7.3, 0, -90):
        signs.poster("SESJA RADY\nPOWIATU", "Na żywo\nna stronie BIP", 0.75, 1.05, 1.75)
    box(-17, 4.7, 0.0005, 17, 4.9, 0.003, "tactile_grey")
    box(-0.15, 4.9, 0.0025, 0.15, 10.2, 0.005, "tactile_grey")


def geodesy() -> None:
    """The geodesy point: a counter, maps on the walls, a place to look at maps."""
    ceiling(-12, 0, -5, 3.45, [(x, y) for x in (-11.1, -9.3, -7.5, -5.7) for y in (0.9, 2.4)])
    strip("y", -12.1, 0.1, 0, 3.45, 0, 3.2, [], "wall")
    strip("y", -5.0, -0.1, 0, 3.45, 0, 3.2, [], "wall")
    strip("y", -5.1, -0.006, 0, 3.45, 0, 3, [], "wall_mint")
    skirting("x", 3.45, -1, -12, -5.1, [(-10.8, -9.8, 0, 3)])
    for y, low in ((2.6, False), (1.05, True)):
        with at(-7.35, y, 0, -90):
            fittings.counter(1.5, low=low, glass=not low)
    with at(-5.35, 0.6, 0, -90):
        f.shelf(1.05, 2.1, 0.8)
    with at(-5.35, 1.7, 0, -90):
        f.shelf(1.05, 2.1, 0.8)
    with at(-5.35, 2.8, 0, -90):
        f.shelf(1.05, 2.1, 0.8)
    with at(-5.1, 1.7, 0, -90):
        text("GEODEZJA · POKÓJ 24", 0, -0.02, 2.5, "S", 0.27, "pine", thick=0.012)
    with at(-11.55, 0.75, 0, 90):
        fittings.plan_cabinet()
        _loose_map(0.98)
    with at(-11.97, 1.75, 0, 90):
        map_on_wall("POWIAT ŁASKI", 2.0, 1.45, 1.85, 7)
    with at(-8.4, 3.44):
        map_on_wall("GMINA ŁASK", 1.9, 1.35, 1.8, 11)
    with at(-9.35, 0.6):
        f.table(1.5, 0.8)
        _loose_map(0.752)
    with at(-10.1, 0.62, 0, 100):
        f.visitor_chair()
    for a, b in SOUTH[2:4]:
        with at((a + b) / 2, 0, 0, 180):
            f.radiator(1.5)
    with at(-8.1, 0.03, 0.9):
        green.fern("barley")
    with at(-11.65, 2.95):
        green.ficus(1.8, "white")
    with at(-11.35, 3.44):
        signs.poster("WYPIS\nI WYRYS", "Wniosek: wzór P3\nOpłata w kasie", 0.55, 0.8, 1.7)
    with at(-6.0, 3.44):
        signs.clock(2.3)
    with at(-11.5, 1.9, 0, 90):
        f.table(0.9, 0.6)
        with at(0, 0, 0.75):
            f.monitor()
    with at(-10.9, 1.9, 0, 90 + 180):
        f.swivel_chair()


def _loose_map(z: float) -> None:
    with at(0, 0, z, 4):
        box(-0.42, -0.3, 0, 0.42, 0.3, 0.002, "paper")
        for i in range(7):
            for j in range(5):
                x, y = -0.38 + i * 0.11, -0.27 + j * 0.11
                box(
                    x,
                    y,
                    0.002,
                    x + 0.1 - 0.02 * (i * j % 3),
                    y + 0.1,
                    0.0026,
                    ("map_field", "map_wood", "map_town", "map_field")[(i * 3 + j * 5) % 4],
                )


def map_on_wall(title: str, width: float, height: float, z: float, seed: int) -> None:
    """A big map: fields, woods, a river, roads, names of places; the shapes are ours, not surveyed."""
    w, h = width / 2, height / 2
    box(-w - 0.03, -0.02, z - h - 0.03, w + 0.03, 0, z + h + 0.03, "oak", 0.004)
    box(-w, -0.022, z - h, w, -0.001, z + h, "paper")
    box(-w + 0.05, -0.0225, z - h + 0.05, w - 0.05, -0.001, z + h - 0.16, "map_field")
    chance.seed(seed)
    bottom, top = z - h + 0.1, z + h - 0.22
    for i in range(26):
        x, y, r = (
            chance.uniform(-w + 0.2, w - 0.2),
            chance.uniform(bottom + 0.1, top - 0.1),
            chance.uniform(0.04, 0.13),
        )
        points = [
            (x + r * (1 + 0.35 * ((k * seed + i) % 5) / 5) * c, -0.0235 - i * 0.00005, y + r * s)
            for k, (c, s) in enumerate(_circle(11))
        ]
        mesh(points, [tuple(range(len(points)))[::-1]], "map_wood" if i % 4 else "map_town")
    for a, b, radius, what in (
        ((-w + 0.06, bottom + 0.2), (w - 0.06, top - 0.15), 0.008, "map_road"),
        ((-w + 0.06, top - 0.1), (w - 0.06, bottom + 0.3), 0.006, "map_road"),
        ((-0.2 * w, bottom), (0.1 * w, top), 0.007, "red"),
    ):
        rod((a[0], -0.022, a[1]), (b[0], -0.022, b[1]), radius, what, 6)
    last = None
    for i in range(30):
        here = (0.25 * w + 0.1 * w * ((i * 7 % 5) / 5 - 0.4), -0.022, bottom + (top - bottom) * i / 29)
        if last:
            rod(last, here, 0.009, "sky_blue", 6)
        last = here
    for name, x, y in (
        ("Łask", -0.1, 0.05),
        ("Sędziejowice", -0.5, -0.25),
        ("Widawa", 0.25, -0.6),
        ("Wodzierady", 0.3, 0.62),
        ("Buczek", 0.5, -0.1),
        ("Kolumna", 0.15, 0.28),
    ):
        rod((x * w - 0.03, -0.027, z + y * h * 0.8), (x * w - 0.03, -0.02, z + y * h * 0.8), 0.014, "ink", 12)
        text(name, x * w, -0.0285, z + y * h * 0.8, "S", 0.075, "ink", align="LEFT")
    text(title, 0, -0.024, z + h - 0.08, "S", 0.12, "pine")


def _circle(count: int):
    return [(cos(2 * pi * i / count), sin(2 * pi * i / count)) for i in range(count)]


def secretariat() -> None:
    """The secretariat: a desk, low chairs for waiting, flags, the door to the starost."""
    ceiling(-5, 0, 1, 3.45, [(x, y) for x in (-4.2, -2.4, -0.3) for y in (0.9, 2.4)])
    strip("y", -5.0, 0.1, 0, 3.45, 0, 3.2, [], "wall")
    wall("y", 1.0, 0, 3.45, [(1.2, 2.2, 0, 2.08)])
    door("y", 1.0, 0.15, 1.7, 1.0, material="walnut")
    strip("y", -4.9, 0.012, 0, 3.45, 0, 3, [], "wall_sand")
    skirting("x", 3.45, -1, -4.9, 1, [(-1.1, -0.1, 0, 3)])
    skirting("x", 0, 1, -4.9, 1)
    floor(-4.9, 0.02, 1, 3.44, "parquet", 0.004)
    box(-3.6, 0.9, 0.0045, -1.3, 2.7, 0.014, "carpet")
    with at(-3.9, 1.2, 0, 90):
        f.desk(1.7, 0.8)
    for y in (0.6, 2.75):
        with at(-4.66, y, 0, 90):
            f.shelf(1.0, 2.0, 0.8)
    with at(-4.88, 1.7, 0, 90):
        text("SEKRETARIAT", 0, -0.02, 2.5, "S", 0.28, "pine", thick=0.012)
        signs.clock(2.02)
    with at(-2.2, 3.0, 0, 0):
        f.arm_chair("fabric_barley")
    with at(-3.05, 3.0, 0, 0):
        f.arm_chair("fabric_barley")
    with at(-1.2, 0.42, 0, 180):
        f.arm_chair("fabric_pine")
    with at(-0.35, 0.42, 0, 180):
        f.arm_chair("fabric_pine")
    with at(-2.05, 0.45):
        f.table(0.55, 0.55, 0.45)
        with at(0, 0, 0.45):
            f.papers(2)
        with at(0.12, 0.1, 0.45):
            f.mug("white")
    with at(-2.6, 3.44):
        map_on_wall("POWIAT ŁASKI", 1.6, 1.1, 1.85, 5)
    with at(-1.45, 3.44):
        signs.plate("Starosta przyjmuje\nw poniedziałki\n10:00–15:00", 0.62, 0.44, 1.7, 0.07)
    with at(1.0, 1.7, 0, -90):
        signs.plate("STAROSTA", 0.8, 0.2, 2.3, 0.12)
    for y, kind in ((2.7, "pl"), (3.1, "powiat")):
        with at(0.72, y, 0, 160):
            signs.flag(kind, 2.3)
    with at(0.65, 0.45):
        green.ficus(1.9)
    for a, b in SOUTH[4:6]:
        with at((a + b) / 2, 0, 0, 180):
            f.radiator(1.5)
        with at(a + 0.5, 0.03, 0.9):
            green.fern()
    with at(0.35, 3.15):
        f.coat_stand()


def session_hall() -> None:
    """The session hall: a horseshoe of tables, the presidium under the county's name, the public's seats."""
    lamps = [(x, y) for x in (6.4, 8.6, 11.0, 13.4, 15.8) for y in (7.2, 9.2, 11.2, 13.4)]
    ceiling(5.15, 6.15, 17, 15, lamps)
    floor(5.15, 6.15, 17, 15, "parquet", 0.003)
    strip("x", 6.15, 0.03, 7.6, 13.4, 0, 3, [], "walnut")
    for i in range(30):
        box(7.6 + i * 0.2, 6.18, 0, 7.615 + i * 0.2, 6.187, 3, "black")
    skirting("y", 5.15, 1, 6.15, 15, [(8.75, 10.45, 0, 3)])
    skirting("y", 17, -1, 6.15, 15)
    skirting("x", 15, -1, 5.15, 17)
    with at(10.5, 6.19, 0, 180):
        text("RADA POWIATU ŁASKIEGO", 0, -0.01, 2.72, "S", 0.26, "barley", thick=0.015)
        _coat_of_arms(0, 2.1)
        for x in (-1.95, 1.95):
            box(x - 0.88, -0.05, 1.35, x + 0.88, 0, 2.36, "black", 0.008)
            box(x - 0.86, -0.052, 1.37, x + 0.86, -0.02, 2.34, "screen_pine")
            text("SESJA RADY POWIATU", x, -0.055, 2.14, "S", 0.12, "screen_text")
            text("Głosowanie nr 4", x, -0.055, 1.93, "S", 0.11, "screen_barley")
            text("za 17   przeciw 1\nwstrzymało się 1", x, -0.055, 1.65, "S", 0.12, "screen_text")
    for x, kind in ((7.2, "pl"), (13.75, "eu"), (14.3, "powiat")):
        with at(x, 6.6, 0, 180):
            signs.flag(kind, 2.5)
    with at(10.5, 7.5, 0, 180):
        _table(4.2, 3, "PREZYDIUM")
    with at(13.6, 7.9, 0, 150):
        f.lectern()
    for x, turn in ((7.2, 90), (13.4, -90)):
        for y in (9.3, 11.3):
            with at(x, y, 0, turn):
                _table(1.9, 2)
    for x in (8.6, 10.3, 12.0):
        with at(x, 12.5, 0, 0):
            _table(1.65, 2)
    _public_seats()
    for a, b in HALL_NORTH:
        with at((a + b) / 2, 15, 0, 0):
            f.radiator(1.8)
    for a, b in HALL_EAST:
        with at(17, (a + b) / 2, 0, -90):
            f.radiator(1.8)
    with at(15.9, 14.3):
        green.ficus(2.1)
    with at(5.7, 14.3):
        green.dracaena(1.9)
    with at(5.17, 12.6, 0, 90):
        map_on_wall("POWIAT ŁASKI", 2.3, 1.55, 1.8, 7)
    with at(5.17, 7.6, 0, 90):
        signs.clock(2.35)
        signs.poster("TRANSMISJA", "Obrady są nagrywane\ni nadawane na żywo", 0.6, 0.8, 1.5)
    with at(5.17, 9.6, 0, 90):
        signs.exit_sign(2.4)
    with at(15.6, 6.16, 0, 180):
        signs.notice_board(1.7, 1.0, 1.65, "INTERPELACJE")
    with at(16.98, 14.0, 0, -90):
        signs.wheelchair(0.3, 1.6)
    with at(10.3, 10.2, 2.9):
        box(-0.2, -0.15, -0.05, 0.2, 0.15, 0.1, "white", 0.02)


def _public_seats() -> None:
    for x in (6.1, 6.8, 7.5, 8.2, 8.9, 10.9, 11.6, 12.3, 13.0, 13.7):
        with at(x, 14.2):
            f.visitor_chair("fabric_grey")
    for x in (15.2, 16.1):
        for y in (9.0, 9.7, 10.4, 11.1, 11.8, 12.5):
            with at(x, y, 0, -90):
                f.visitor_chair("fabric_grey")


def _table(width: float, seats: int, words: str = "") -> None:
    """A councillors' table: they sit north of it; cards with names of posts, microphones, water."""
    w = width / 2
    box(-w, -0.3, 0.72, w, 0.38, 0.76, "walnut_flat", 0.006)
    box(-w + 0.02, -0.26, 0.12, w - 0.02, -0.235, 0.72, "walnut_flat", 0.004)
    box(-w + 0.02, -0.262, 0.6, w - 0.02, -0.24, 0.625, "barley")
    for x in (-w + 0.03, w - 0.06):
        box(x, -0.24, 0, x + 0.03, 0.34, 0.72, "walnut_flat")
    if words:
        text(words, 0, -0.265, 0.4, "S", 0.18, "barley", thick=0.006)
    for i in range(seats):
        x = -w + (i + 0.5) * width / seats
        with at(x, 0.05, 0.76):
            f.microphone()
        with at(x + 0.28, 0.06, 0.76):
            f.water()
        with at(x - 0.24, 0.12, 0.76):
            f.papers(2)
        box(x - 0.14, -0.2, 0.76, x + 0.14, -0.19, 0.85, "paper")
        text(
            ("Radny", "Radna")[i % 2]
            if not words
            else ("Wiceprzewodniczący", "Przewodnicząca", "Sekretarz")[i % 3],
            x,
            -0.203,
            0.805,
            "S",
            0.05 if not words else 0.028,
            "ink",
        )
        with at(x, 0.75, 0, chance.uniform(-20, 20)):
            f.swivel_chair("fabric_pine")


def _coat_of_arms(x: float, z: float) -> None:
    """A shield with an ear of barley: the sign of the example county, not a true coat of arms."""
    outline = [
        (-0.3, 0.36),
        (0.3, 0.36),
        (0.3, -0.05),
        (0.22, -0.25),
        (0.0, -0.42),
        (-0.22, -0.25),
        (-0.3, -0.05),
    ]
    for grow, y, what in ((1.08, -0.02, "barley"), (1.0, -0.03, "flag_red")):
        mesh([(x + a * grow, y, z + b * grow) for a, b in outline], [tuple(range(6, -1, -1))], what)
    rod((x, -0.04, z - 0.3), (x, -0.04, z + 0.1), 0.012, "white", 8)
    for i in range(5):
        for side in (-1, 1):
            rod(
                (x, -0.04, z - 0.1 + i * 0.07),
                (x + side * 0.1, -0.04, z + 0.0 + i * 0.07),
                0.026,
                "white",
                8,
                0.006,
            )
    rod((x, -0.04, z + 0.2), (x, -0.04, z + 0.32), 0.026, "white", 8, 0.005)
