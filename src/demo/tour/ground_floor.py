"""Ground floor: the entrance, the hall, the customer hall, the corridor, the registry, the toilet. North is +y."""

from demo.tour import fittings, green, signs
from demo.tour import furniture as f
from demo.tour.shapes import at, ball, box, mesh, rod, text
from demo.tour.shell import (
    Hole,
    ceiling,
    door,
    floor,
    glass_door,
    outer_wall,
    railing,
    skirting,
    strip,
    wall,
    window,
)

SILL, LINTEL = 0.9, 2.6
SOUTH = [
    (-16.4, -14.6),
    (-13.4, -11.6),
    (-10.4, -8.6),
    (-7.4, -5.6),
    (-4.5, -2.5),
    (2.5, 4.5),
    (6, 8),
    (9.3, 11.3),
    (12.4, 14.4),
]
EAST = [(1, 3), (4.6, 6.6)]
ENTRANCE: Hole = (-1.6, 1.6, 0, 2.6)
CORRIDOR_SOUTH = (
    (-15.2, "15", "Wydział Finansowy"),
    (-12.2, "16", "Wydział Finansowy"),
    (-7.4, "2", "Kancelaria"),
)
CORRIDOR_NORTH = (
    (-14.6, "4", "Wydział Organizacyjny"),
    (-11.4, "6", "Biuro Rady Powiatu"),
    (-7.0, "WC", "Toaleta dostępna"),
)


def _door_holes(doors, height=2.08) -> list[Hole]:
    return [(x - 0.475, x + 0.475, 0, height) for x, _, _ in doors]


def walls() -> None:
    """The walls of the storey with windows and doors."""
    outer_wall("x", 0, -1, -17, 17, [(a, b, SILL, LINTEL) for a, b in SOUTH] + [ENTRANCE])
    for a, b in SOUTH:
        window("x", 0, -1, a, b)
    outer_wall("y", 17, 1, 0, 9, [(a, b, SILL, LINTEL) for a, b in EAST])
    for a, b in EAST:
        window("y", 17, 1, a, b)
    outer_wall("y", -17, -1, 3.6, 6, [(4.1, 5.5, SILL, LINTEL)])
    window("y", -17, -1, 4.1, 5.5)
    wall("x", 3.45, -17, -5.15, _door_holes(CORRIDOR_SOUTH))
    wall("x", 6.0, -17, -5.15, _door_holes(CORRIDOR_NORTH))
    for doors, face in ((CORRIDOR_SOUTH, 3.45), (CORRIDOR_NORTH, 6.0)):
        for x, _, _ in doors:
            door("x", face, 0.15, x)
    wall("y", -5.15, 0, 9, [(3.7, 5.9, 0, 2.5)])
    wall("y", 5, 0, 9, [(2.6, 5.4, 0, 2.5)])
    wall("x", 9, -5, -3.9)
    wall("x", 9, 3.9, 17)
    strip("x", 9, 0.15, -3.9, 3.9, 2.75, 3.3, [], "wall")
    floor(-17, -0.2, -5, 9, "tiles")
    floor(-5, -0.2, 5, 9, "terrazzo")
    floor(5, -0.2, 17, 9, "tiles")


def hall() -> None:
    """The hall with the wind-catcher, the information desk, boards and seats."""
    ceiling(
        -5,
        0,
        5,
        9,
        [(x, y) for x in (-3.9, -1.5, 1.3, 3.7) for y in (3.2, 5.6, 7.8)] + [(-3.9, 1.2), (3.7, 1.2)],
    )
    ceiling(-1.6, 0.05, 1.6, 2.15, [(0, 1.2)], 2.62)
    _wind_catcher()
    hole_w, hole_e = [(3.7, 5.9, 0, 9)], [(2.6, 5.4, 0, 9)]
    skirting("y", -5, 1, 0, 9, hole_w)
    skirting("y", 5, -1, 0, 9, hole_e)
    strip("y", 5, -0.02, 5.4, 9, 0, 3, [], "wall_mint")
    strip("y", -5, 0.02, 0.2, 3.5, 0, 3, [], "wall_pine")
    with at(-4.98, 1.85, 0, 90):
        text("INFORMACJA", 0, -0.01, 2.45, "S", 0.36, "white", thick=0.02)
        text("Punkt obsługi mieszkańców", 0, -0.01, 2.1, "S", 0.15, "barley", thick=0.01)
        for x in (-1.1, 1.1):
            with at(x, -0.02):
                signs.leaflets(3, 3, 0.85)
    with at(-3.05, 1.85, 0, 90):
        fittings.info_desk()
    with at(-4.97, 6.1 + 1.4, 0, 90):
        signs.directory(
            [("", "Parter"), ("2", "Kancelaria: złożysz pismo"), ("12", "Wydział Komunikacji: sala obsługi"), ("4", "Wydział Organizacyjny"), ("15", "Wydział Finansowy"), ("", "Piętro 1"), ("1", "Sekretariat Starosty"), ("21", "Architektura i Budownictwo"), ("24", "Geodezja i Kartografia"), ("26", "Gospodarka Nieruchomościami"), ("30", "Ochrona Środowiska")],
            2.2, 1.75,
        )  # fmt: skip
    with at(4.98, 7.1, 0, -90):
        signs.notice_board(2.4, 1.1)
    with at(-4.97, 4.8, 0, 90):
        signs.plate("POKOJE 2–16   ·   TOALETA", 2.2, 0.26, 2.72, 0.14)
    with at(4.98, 4, 0, -90):
        signs.plate("SALA OBSŁUGI   ·   12", 2.6, 0.3, 2.72, 0.2)
    with at(0, 9, 0):
        signs.plate("WINDA   ·   SCHODY   ·   PIĘTRO 1", 3.4, 0.26, 2.87, 0.16)
    for y in (0.75, 1.95):
        with at(4.97, y, 0, -90):
            if y < 1:
                signs.poster("ZAREJESTRUJ\nPOJAZD", "Bez kolejki:\numów wizytę", drawing="car")
            else:
                signs.poster(
                    "TŁUMACZ\nJĘZYKA MIGOWEGO",
                    "Poproś w informacji",
                    drawing="hand",
                    band="barley",
                    title_material="ink",
                )
    for y in (1.35,):
        with at(4.5, y, 0, -90):
            f.bench(3, "fabric_pine", table=False)
    with at(4.5, 8.45, 0, -90):
        green.dracaena(1.8)
    with at(-4.5, 8.5):
        green.ficus(2.1, "barley")
    with at(2.05, 0.55):
        green.monstera(1.2, "white")
    for x in (-3.5, 3.5):
        with at(x, 0.0, 0, 180):
            f.radiator(1.6)
    with at(-2.0, 0.5, 0, 180):
        f.bin_()
    for x, kind in ((-4.35, "pl"), (-3.75, "powiat"), (-3.15, "eu")):
        with at(x, 8.75 if x < -4 else 8.78):
            signs.flag(kind, 2.35)
    with at(4.4, 9.0):
        signs.clock(2.3)
    with at(0, 2.35, 0, 180):
        signs.exit_sign(2.75)
    with at(4.98, 5.75, 0, -90):
        f.extinguisher()
    _path()


def _path() -> None:
    """The guiding strip in the floor, from the door to the desk and on to the lift."""
    for x0, y0, x1, y1 in ((-0.15, 2.3, 0.15, 8.9), (-2.4, 2.6, -0.15, 2.9)):
        box(x0, y0, 0.0005, x1, y1, 0.003, "tactile_grey")
    box(-0.3, 2.45, 0.001, 0.3, 3.05, 0.0036, "tactile")


def _wind_catcher() -> None:
    """The glass box between two pairs of doors, and the steps' canopy is outside."""
    glass_door("x", -0.2, 0, 3.1, 2.55)
    glass_door("x", 2.2, 0, 2.0, 2.4)
    for x0, x1 in ((-1.6, -1.0), (1.0, 1.6)):
        box(x0, 2.195, 0.05, x1, 2.205, 2.55, "glass")
        for z in (0, 2.35, 2.5):
            box(x0, 2.17, z, x1, 2.23, z + 0.07, "pine_dark", 0.004)
    box(-1.6, 2.17, 2.4, 1.6, 2.23, 2.65, "pine_dark", 0.004)
    for x in (-1.6, 1.6):
        box(x - 0.005, 0.05, 0.05, x + 0.005, 2.2, 2.55, "glass")
        for y in (0.02, 1.1, 2.2):
            box(x - 0.03, y - 0.03, 0, x + 0.03, y + 0.03, 2.65, "pine_dark", 0.006)
        for z in (0, 1.0, 2.55):
            box(x - 0.03, 0, z, x + 0.03, 2.2, z + 0.07, "pine_dark", 0.004)
        for y in range(8):
            box(x - 0.008, 0.2 + y * 0.24, 1.5, x + 0.008, 0.28 + y * 0.24, 1.56, "barley")
    box(-1.63, 0, 2.63, 1.63, 2.23, 3.0, "wall")
    box(-1.4, 0.1, 0.001, 1.4, 2.05, 0.012, "mat")
    box(-1.2, 2.4, 0.001, 1.2, 3.3, 0.010, "mat")


def customer_hall() -> None:
    """The customer hall: five counters in a row, seats, the ticket machine."""
    lamps = [(x, y) for x in (6.3, 8.4, 10.5, 12.6, 14.7, 16.2) for y in (1.3, 3.7, 5.6, 7.7)]
    ceiling(5.15, 0, 17, 9, lamps)
    names = ("Pojazdy", "Pojazdy", "Pojazdy", "Prawo jazdy", "Odbiór")
    for i, name in enumerate(names):
        x = 6.9 + i * 2.05
        with at(x, 6.3):
            fittings.counter(1.95, low=i == 0)
        with at(x + 1.025, 6.3):
            fittings.partition()
        with at(x, 6.35):
            signs.counter_number(str(i + 1), name)
    box(16.15, 6.3, 0, 17, 6.34, 1.05, "oak", 0.005)
    strip("x", 9, -0.02, 5.2, 17, 0, 3, [], "wall_mint")
    for i, x in enumerate((6.0, 7.1, 8.2, 12.4, 13.5, 14.6)):
        with at(x, 8.76):
            f.shelf(1.05, 2.0 if i % 2 else 1.6, 0.45)
    with at(10.3, 8.5):
        f.copier()
    with at(10.3, 8.97):
        text("WYDZIAŁ KOMUNIKACJI", 0, -0.01, 2.55, "S", 0.34, "pine", thick=0.015)
    with at(16.2, 8.4):
        green.ficus(2.0, "white")
    with at(11.4, 8.96):
        signs.clock(2.05)
    skirting("y", 5.15, 1, 0, 9, [(2.6, 5.4, 0, 9)])
    skirting("y", 17, -1, 0, 9)
    skirting("x", 0, 1, 5.15, 17)
    for a, b in SOUTH[6:]:
        with at((a + b) / 2, 0, 0, 180):
            f.radiator(1.7)
        with at(a + 0.5, 0.02, 0.9):
            green.fern("white" if a < 9 else "barley")
    for a, b in EAST:
        with at(17, (a + b) / 2, 0, -90):
            f.radiator(1.7)
    for x, y, turn in (
        (7.6, 3.1, 180),
        (7.6, 4.2, 180),
        (13.5, 3.1, 180),
        (13.5, 4.2, 180),
        (13.5, 2.0, 180),
    ):
        with at(x, y, 0, turn):
            f.bench(4)
    with at(5.75, 1.7, 0, 90):
        fittings.ticket_machine()
    with at(10.3, 0.75, 0, 0):
        f.table(1.5, 0.7)
        with at(-0.3, 0, 0.75):
            f.papers()
        with at(0.35, 0, 0.75):
            f.papers(2)
        for x in (-0.4, 0.4):
            with at(x, 0.75, 0, 0):
                f.visitor_chair("fabric_barley")
    with at(8.65, 0.0, 0, 180):
        signs.poster(
            "JAK ZAREJESTROWAĆ\nPOJAZD",
            "1. Dowód i umowa\n2. Polisa OC\n3. Opłata",
            0.8,
            1.1,
            back="paper",
            drawing="",
        )
    with at(11.85, 0.0, 0, 180):
        signs.poster(
            "WYMIANA\nPRAWA JAZDY",
            "zdjęcie, wniosek,\nopłata 100,50 zł",
            0.75,
            1.1,
            band="barley",
            title_material="ink",
        )
    with at(15.7, 0.0, 0, 180):
        signs.notice_board(1.7, 1.0, 1.6, "OGŁOSZENIA")
    with at(5.17, 6.9, 0, 90):
        signs.poster("PŁATNOŚCI", "Kartą i telefonem\nw każdym okienku", 0.6, 0.85)
    with at(5.17, 8.0, 0, 90):
        signs.poster(
            "OBSŁUGA\nBEZ KOLEJKI", "Umów wizytę\nna stronie", 0.6, 0.85, band="barley", title_material="ink"
        )
    with at(16.98, 3.8, 0, -90):
        signs.screen(1.3, 0.76, 2.15)
    with at(5.17, 0.7, 0, 90):
        signs.poster("KLAUZULA\nINFORMACYJNA", "Twoje dane\nsą u nas bezpieczne", 0.6, 0.85)
    with at(16.5, 0.5):
        green.dracaena(1.7, "pine_dark")
    with at(5.6, 5.9):
        green.monstera(1.1)
    with at(5.17, 4, 0, 90):
        signs.exit_sign(2.72)
    with at(16.97, 7.4, 0, -90):
        f.extinguisher()
    with at(9.0, 0.45, 0):
        f.bin_()
    box(6.0, 5.35, 0.0005, 16, 5.45, 0.003, "barley")


def corridor() -> None:
    """The corridor to the west with its doors."""
    ceiling(-17, 3.6, -5, 6, [(x, 4.8) for x in (-16.2, -13.8, -11.4, -9, -6.6)])
    for doors, face, inward, turn in ((CORRIDOR_SOUTH, 3.6, 1, 180), (CORRIDOR_NORTH, 6.0, -1, 0)):
        skirting(
            "x", face, inward, -17, -5.15, [(x - 0.5, x + 0.5, 0, 3) for x, _, _ in doors], dado="wall_mint"
        )
        for x, number, name in doors:
            with at(x + (0.72 if turn == 0 else -0.72), face + inward * 0.004, 0, turn):
                signs.door_plate(number, name)
    skirting("y", -17, 1, 3.6, 6, dado="wall_mint")
    with at(-17, 4.8, 0, 90):
        f.radiator(1.2)
    with at(-16.97, 5.5, 0.9):
        green.fern()
    with at(-7.0, 5.98):
        signs.wheelchair(0.2, 1.75)
    with at(-7.4, 3.6, 0, 180):
        signs.plate("KANCELARIA", 0.95, 0.2, 2.32, 0.13)
    with at(-7.0, 6.0):
        signs.plate("TOALETA", 0.95, 0.2, 2.32, 0.13, "blue")
    with at(-9.2, 5.99):
        signs.notice_board(1.6, 1.0, 1.65, "OGŁOSZENIA")
    with at(-9.7, 3.62, 0, 180):
        signs.poster(
            "CZYSTE\nPOWIETRZE", "dopłaty do wymiany\npieca, pokój 30", 0.7, 1.0, 1.7, drawing="tree"
        )
    with at(-13.7, 3.62, 0, 180):
        signs.poster(
            "BUDUJESZ\nDOM?",
            "Zgłoś się do pokoju 21",
            0.7,
            1.0,
            1.7,
            drawing="house",
            band="barley",
            title_material="ink",
        )
    for x, y, turn in ((-9.7, 4.1, 180), (-13.7, 4.1, 180), (-13.0, 5.5, 0)):
        with at(x, y, 0, turn):
            f.bench(3)
    with at(-16.5, 3.95):
        green.dracaena(1.7)
    with at(-5.8, 5.98):
        f.extinguisher()
    with at(-5.17, 4.8, 0, -90):
        signs.exit_sign(2.75)
    with at(-13.0, 5.98):
        signs.clock(2.3)
    box(-17, 4.7, 0.0005, -5.2, 4.9, 0.003, "tactile_grey")
    with at(-15.9, 5.99):
        signs.poster("PLAN\nEWAKUACJI", "Parter", 0.5, 0.4, 1.6, band="green_sign")


def registry() -> None:
    """The registry: one counter with a lower part, behind it the clerk's desk and the shelves."""
    ceiling(-11, 0, -5.15, 3.45, [(x, y) for x in (-10.2, -8.4, -6.6) for y in (0.9, 2.4)])
    strip("y", -11, 0.1, 0, 3.45, 0, 3.2, [], "wall")
    strip("x", 0, 0.012, -11, -5.15, 0, 3, [(a, b, SILL, LINTEL) for a, b in SOUTH[2:4]], "wall_sand")
    skirting("x", 3.45, -1, -11, -5.15, [(-7.9, -6.9, 0, 3)])
    floor(-10.9, 0.02, -5.15, 3.44, "lino", 0.004)
    for y, low in ((2.45, False), (0.95, True)):
        with at(-9.25, y, 0, 90):
            fittings.counter(1.5, low=low, glass=not low)
    for y in (0.65, 1.72, 2.79):
        with at(-10.7, y, 0, 90):
            f.shelf(1.05, 2.2, 0.8)
    with at(-10.88, 1.7, 0, 90):
        text("KANCELARIA", 0, -0.21, 2.5, "S", 0.32, "pine", thick=0.015)
    with at(-9.6, 3.44):
        signs.plate("Złóż pismo\ni odbierz potwierdzenie", 1.3, 0.42, 1.9, 0.12)
    with at(-8.3, 3.44):
        signs.clock(2.35)
    for a, b in SOUTH[2:4]:
        with at((a + b) / 2, 0, 0, 180):
            f.radiator(1.6)
        with at(a + 0.4, 0.03, 0.9):
            green.fern("barley")
    with at(-5.5, 2.0, 0, -90):
        f.bench(3, "fabric_barley")
    with at(-5.6, 0.55):
        green.ficus(1.9)
    with at(-5.17, 2.0, 0, -90):
        signs.poster("SPRAWDŹ SWOJĄ\nSPRAWĘ", "Numer pisma\ni telefon wystarczą", 0.85, 1.1, 1.75)
    with at(-5.17, 3.0, 0, -90):
        signs.poster(
            "PJM ONLINE",
            "Tłumacz w minutę",
            0.6,
            0.85,
            1.75,
            drawing="hand",
            band="barley",
            title_material="ink",
        )
    with at(-6.5, 0.62):
        f.table(1.1, 0.55)
        with at(-0.2, 0, 0.75):
            f.papers()
        with at(0.3, 0.05, 0.75):
            f.mug("pine")
        for i in range(4):
            rod((0.28 + i * 0.012, 0.05, 0.8), (0.27 + i * 0.02, 0.04 + i * 0.01, 0.9), 0.004, "blue")
    with at(-6.5, 1.25):
        f.visitor_chair()
    with at(-5.6, 3.1):
        f.coat_stand()
    with at(-8.3, 0.35):
        f.bin_()


def toilet() -> None:
    """The accessible toilet."""
    wall("y", -8.65, 6.15, 8.95, material="wall")
    wall("y", -6, 6.15, 8.95, material="wall")
    wall("x", 8.8, -8.5, -6)
    floor(-8.5, 6.15, -6, 8.8, "tiles_dark", 0.004)
    ceiling(-8.5, 6.15, -6, 8.8, [(-7.8, 7.2), (-6.9, 8.1), (-6.6, 6.9)], 2.7)
    for x, inward in ((-8.5, 0.012), (-6, -0.012)):
        strip("y", x, inward, 6.15, 8.8, 0, 2.1, [], "tiles_white_side")
        strip("y", x, inward * 1.2, 6.15, 8.8, 1.5, 1.6, [], "pine")
    for y, inward, holes in ((6.15, 0.012, [(-7.5, -6.5, 0, 2.14)]), (8.8, -0.012, [])):
        strip("x", y, inward, -8.5, -6, 0, 2.1, holes, "tiles_white")
        strip("x", y, inward * 1.2, -8.5, -6, 1.5, 1.6, holes, "pine")
    with at(-8.48, 7.75, 0, 90):
        fittings.toilet()
    with at(-6.9, 8.78):
        fittings.basin()
    with at(-6.02, 7.5, 0, -90):
        fittings.changing_table()
    rod((-8.44, 6.9, 0.12), (-8.44, 6.9, 2.69), 0.004, "red")
    ball(-8.44, 6.9, 0.14, 0.03, "red", rings=6)
    ball(-8.44, 6.9, 0.9, 0.03, "red", rings=6)
    with at(-8.48, 6.62, 0, 90):
        signs.plate("POMOC\npociągnij", 0.34, 0.24, 1.75, 0.075, "red")
    with at(-8.2, 8.4):
        f.bin_()
    with at(-6.3, 6.16, 0, 180):
        signs.plate("Zamknij drzwi", 0.36, 0.14, 1.75, 0.045, "blue")
    with at(-8.0, 6.16, 0, 180):
        for x in (-0.1, 0.1):
            rod((x, -0.07, 1.2), (x, 0, 1.2), 0.012, "steel")


def entrance() -> None:
    """Before the door: steps, ramp, canopy, facade of both floors, plates and flags. Its street is z = -0.45."""
    box(-2.4, -2.2, -0.45, 2.4, -0.4, 0, "granite", 0.01)
    for i in range(3):
        if i:
            box(-2.4, -1.86 - i * 0.34, -0.6, 2.4, -2.2 - i * 0.34, -0.15 * i, "granite", 0.01)
        box(-2.4, -2.205 - i * 0.34, -0.15 * i - 0.04, 2.4, -2.14 - i * 0.34, -0.15 * i + 0.003, "barley")
    for x in (-2.3, 2.3):
        railing([(x, -2.9, -0.45), (x, -2.2, 0), (x, -2.05 if x > 0 else -0.5, 0)], 0.95, 0.16, hand="steel")
    _ramp()
    box(-2.7, -2.5, 2.85, 2.7, -0.4, 3.05, "pine", 0.02)
    box(-2.72, -2.52, 2.85, 2.72, -2.48, 2.9, "barley")
    for x in (-2.45, 2.45):
        rod((x, -2.25, 0), (x, -2.25, 2.86), 0.06, "steel_dark", 16)
    box(-0.9, -1.8, 2.84, 0.9, -1.2, 2.852, "lamp")
    text("STAROSTWO POWIATOWE W ŁASKU", 0, -2.53, 2.965, "S", 0.155, "white", thick=0.004)
    _facade()
    with at(-2.15, -0.4):
        signs.plate("STAROSTWO\nPOWIATOWE\nW ŁASKU", 0.7, 0.5, 1.75, 0.1, "red", "white", 0.03)
        signs.plate("pn. 7:30–15:30\nwt. 7:30–17:00\nśr.–pt. 7:30–15:30", 0.6, 0.34, 1.25, 0.06, "pine")
    with at(2.05, -0.4):
        signs.wheelchair(0.34, 1.7)
        signs.plate("Pies asystujący:\nzapraszamy", 0.5, 0.22, 1.35, 0.055, "pine")
    for x in (-3.1, 3.1 + 6.2):
        with at(x, -1.0, -0.45):
            green.bowl_plant()
    with at(-4.6, -2.6, -0.45, 0):
        for x in (-0.7, 0.7):
            box(x - 0.05, -0.25, 0, x + 0.05, 0.25, 0.42, "steel_dark", 0.01)
        for i in range(5):
            box(-0.95, -0.24 + i * 0.1, 0.42, 0.95, -0.16 + i * 0.1, 0.46, "oak", 0.01)
    for x in (-6.2, -5.4):
        with at(x, -2.2, -0.45, 90):
            for y in (-0.35, 0.35):
                rod((y, 0, 0), (y, 0, 0.75), 0.022, "steel")
            rod((-0.35, 0, 0.75), (0.35, 0, 0.75), 0.022, "steel")
    for i, x in enumerate((-3.6, -3.0, 3.0)):
        rod((x, -0.45, 3.4), (x, -1.3, 4.6), 0.02, "white")
        _hung_flag(x, ("pl", "eu", "pl")[i])
    with at(-16.5, -2.4, -0.45):
        green.hedge(9.0)
    with at(10.5, -0.9, -0.45):
        green.hedge(6.0)


def _hung_flag(x: float, kind: str) -> None:
    bands = {"pl": ((0, 0.5, "flag_red"), (0.5, 1, "flag_white")), "eu": ((0, 1, "flag_blue"),)}[kind]
    for b0, b1, material in bands:
        points, faces = [], []
        for j in range(9):
            for i in range(9):
                u = b0 + (b1 - b0) * i / 8
                y, z = -0.62 - 0.62 * u, 3.64 + 0.88 * u
                points.append(
                    (x + 0.05 * (j / 8) * (1 if (i + j) % 3 else 0.2), y + 0.02 * j, z - 1.35 * j / 8 - 0.0)
                )
        for j in range(8):
            for i in range(8):
                k = j * 9 + i
                faces.append((k, k + 1, k + 10, k + 9))
        mesh(points, faces, material, smooth=True)


def _ramp() -> None:
    x0, x1, y0, y1 = 2.4, 8.4, -1.9, -0.5
    mesh(
        [
            (x0, y0, 0),
            (x1, y0, -0.45),
            (x1, y1, -0.45),
            (x0, y1, 0),
            (x0, y0, -0.5),
            (x1, y0, -0.5),
            (x1, y1, -0.5),
            (x0, y1, -0.5),
        ],
        [(0, 1, 2, 3), (0, 4, 5, 1), (2, 6, 7, 3), (0, 3, 7, 4)],
        "granite",
    )
    for y in (y0 + 0.04, y1 - 0.04):
        for height in (0.75, 0.92):
            railing([(x0 + 0.05, y, 0), (x1, y, -0.45)], height, 1.4, hand="steel")
    box(x1 - 0.02, y0, -0.452, x1 + 0.5, y1, -0.447, "tactile")


def _facade() -> None:
    """The upper floor from outside, the cornice, the plinth."""
    upper = (
        [(a, b, 4.5, 6.2) for a, b in SOUTH[:5]]
        + [(-1, 1, 4.5, 6.2)]
        + [(a, b, 4.5, 6.2) for a, b in SOUTH[5:]]
    )
    strip("x", -0.2, -0.2, -17, 17, 3.6, 7.3, upper, "facade")
    strip("x", -0.4, -0.06, -17, 17, 3.35, 3.65, [], "facade_band")
    strip("x", -0.4, -0.35, -17.3, 17.3, 7.2, 7.5, [], "white")
    strip("x", -0.4, -0.06, -17, 17, -0.5, 0.35, [(-2.4, 8.4, -1, 1)], "plinth")
    for a, b, _, _ in upper:
        window("x", 0, -1, a, b, 4.5, 6.2)
        box(a - 0.15, -0.44, 6.2, b + 0.15, -0.4, 6.35, "facade_band")
        box(a, 0.6, 4.0, b, 0.62, 6.3, "blind" if int(a * 7) % 3 else "wall_sand")
    for a, b in SOUTH:
        box(a - 0.15, -0.44, 2.6, b + 0.15, -0.4, 2.75, "facade_band")
    mesh_roof()


def mesh_roof() -> None:
    """The roof above the cornice."""
    mesh(
        [(-17.4, -0.8, 7.45), (17.4, -0.8, 7.45), (17.4, 7.5, 10.6), (-17.4, 7.5, 10.6)],
        [(0, 1, 2, 3)],
        "roof",
    )
    box(-17, 0.7, 3.5, 17, 9, 3.6, "wall")
