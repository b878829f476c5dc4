"""Signs: plates at doors, boards, posters, numbers, clocks, flags. Each hangs with its back at the origin and is read from the south."""

import math

from demo.tour.shapes import at, ball, box, chance, mesh, rod, text


def door_plate(number: str, name: str, z=1.55) -> None:
    """The plate beside a door: number, unit, Braille dots."""
    box(-0.16, -0.012, z - 0.11, 0.16, 0, z + 0.11, "white", 0.004)
    box(-0.16, -0.014, z + 0.01, 0.16, -0.001, z + 0.11, "pine", 0.004)
    text(number, -0.14, -0.016, z + 0.058, "S", 0.085, "white", align="LEFT")
    text(name, -0.145, -0.0135, z - 0.045, "S", 0.031, "ink", align="LEFT")
    for i in range(9):
        ball(-0.14 + i * 0.016, -0.0125, z - 0.095 + 0.008 * (i % 2), 0.0025, "plastic_grey", rings=3)


def plate(
    words: str, width: float, height: float, z: float, size: float, back="pine", front="white", depth=0.015
) -> None:
    """A plate with words in the middle."""
    box(-width / 2, -depth, z - height / 2, width / 2, 0, z + height / 2, back, 0.003)
    text(words, 0, -depth - 0.002, z, "S", size, front)


def longest(words: str) -> int:
    """How many letters the longest line has."""
    return max(len(line) for line in words.split("\n"))


def arrow(x: float, y: float, z: float, size: float, way: str, material="barley") -> None:
    """An arrow on a plate: left, right, up or down as its reader sees it."""
    outline = [
        (0, 0.5),
        (0.45, 0.05),
        (0.17, 0.05),
        (0.17, -0.5),
        (-0.17, -0.5),
        (-0.17, 0.05),
        (-0.45, 0.05),
    ]
    turned = {"up": (1, 0), "right": (0, 1), "down": (-1, 0), "left": (0, -1)}[way]
    c, s = turned
    mesh(
        [(x + size * (a * c + b * s), y, z + size * (b * c - a * s)) for a, b in outline],
        [(0, 1, 6), (2, 3, 4, 5)],
        material,
    )


def hanging(
    words: str, width=1.6, height=0.32, z=2.55, size=0.17, back="pine", front="white", top=3.0
) -> None:
    """A sign that hangs from the ceiling and is read from both sides."""
    box(-width / 2, -0.02, z - height / 2, width / 2, 0.02, z + height / 2, back, 0.004)
    box(-width / 2, -0.021, z - height / 2, width / 2, 0.021, z - height / 2 + 0.025, "barley")
    text(words, 0, -0.023, z + 0.01, "S", size, front)
    text(words, 0, 0.023, z + 0.01, "N", size, front)
    for x in (-width / 2 + 0.1, width / 2 - 0.1):
        rod((x, 0, z + height / 2), (x, 0, top), 0.005, "steel")


def counter_number(number: str, name: str, z=2.4, top=3.0) -> None:
    """The lit number above a counter."""
    box(-0.75, -0.04, z - 0.2, 0.75, 0.04, z + 0.2, "pine_dark", 0.01)
    box(-0.73, -0.044, z - 0.18, -0.36, -0.03, z + 0.18, "screen_barley")
    text(number, -0.545, -0.05, z, "S", 0.3, "ink")
    text(name, -0.31, -0.05, z, "S", 0.105, "screen_text", align="LEFT")
    for x in (-0.6, 0.6):
        rod((x, 0, z + 0.2), (x, 0, top), 0.008, "steel")


def poster(
    title: str,
    lines: str,
    width=0.6,
    height=0.85,
    z=1.6,
    back="paper",
    band="pine",
    title_material="white",
    drawing="",
) -> None:
    """A poster in a thin frame: a band with its title, large words, a simple drawing."""
    w, h = width / 2, height / 2
    box(-w - 0.015, -0.014, z - h - 0.015, w + 0.015, 0, z + h + 0.015, "steel", 0.002)
    box(-w, -0.016, z - h, w, -0.002, z + h, back)
    box(-w, -0.0175, z + h - height * 0.28, w, -0.003, z + h, band)
    text(
        title,
        0,
        -0.019,
        z + h - height * 0.14,
        "S",
        min(width * 0.125, width * 1.5 / longest(title)),
        title_material,
    )
    text(
        lines,
        0,
        -0.018,
        z - height * 0.14 if not drawing else z - height * 0.32,
        "S",
        min(width * 0.09, width * 1.7 / longest(lines)),
        "ink",
        bold=False,
    )
    if drawing:
        with at(0, -0.018, z + height * 0.0):
            DRAWINGS[drawing](width * 0.2)
    box(-w, -0.0175, z - h, w, -0.003, z - h + 0.02, "barley")


def _car(s: float) -> None:
    box(-1.2 * s, -0.003, -0.3 * s, 1.2 * s, 0, 0.2 * s, "blue", 0.003)
    mesh(
        [
            (-0.7 * s, -0.002, 0.2 * s),
            (0.8 * s, -0.002, 0.2 * s),
            (0.5 * s, -0.002, 0.65 * s),
            (-0.4 * s, -0.002, 0.65 * s),
        ],
        [(0, 1, 2, 3)],
        "sky_blue",
    )
    for x in (-0.7, 0.7):
        rod((x * s, -0.005, -0.3 * s), (x * s, 0, -0.3 * s), 0.24 * s, "ink", 18)


def _tree(s: float) -> None:
    box(-0.08 * s, -0.002, -0.7 * s, 0.08 * s, 0, 0, "bark")
    for x, z, r in ((-0.35, 0.1, 0.42), (0.35, 0.1, 0.42), (0, 0.45, 0.5)):
        rod((x * s, -0.004 - r / 500, z * s), (x * s, 0, z * s), r * s, "leaf_tree", 20)


def _hand(s: float) -> None:
    rod((0, -0.003, 0), (0, 0, 0), 0.75 * s, "barley", 24)
    text("PJM", 0, -0.006, 0, "S", 0.6 * s, "ink")


def _house(s: float) -> None:
    box(-0.7 * s, -0.002, -0.6 * s, 0.7 * s, 0, 0.2 * s, "wall_sand")
    mesh([(-0.9 * s, -0.003, 0.2 * s), (0.9 * s, -0.003, 0.2 * s), (0, -0.003, 0.85 * s)], [(0, 1, 2)], "red")
    box(-0.15 * s, -0.004, -0.6 * s, 0.15 * s, 0, -0.1 * s, "walnut")


DRAWINGS = {"car": _car, "tree": _tree, "hand": _hand, "house": _house}


def sheet(width=0.21, height=0.297, title: str = "") -> None:
    """A printed sheet pinned to a board: title and grey lines, its middle at the origin."""
    w, h = width / 2, height / 2
    box(-w, -0.003, -h, w, 0, h, "paper")
    if title:
        text(title, 0, -0.004, h - 0.05, "S", min(0.034, width * 1.45 / max(len(title), 1)), "ink")
    for i in range(int((height - 0.13) / 0.022)):
        box(
            -w + 0.025,
            -0.0035,
            h - 0.1 - i * 0.022,
            w - 0.025 - chance.random() * 0.05 * (i % 4 == 3),
            0,
            h - 0.092 - i * 0.022,
            "plastic_grey",
        )
    ball(0, -0.006, h - 0.015, 0.008, "red", rings=4)


NOTICES = (
    "OBWIESZCZENIE",
    "OGŁOSZENIE",
    "PRZETARG",
    "KOMUNIKAT",
    "NABÓR",
    "UCHWAŁA",
    "ZAWIADOMIENIE",
    "KONKURS",
    "DYŻURY APTEK",
)


def notice_board(width=1.8, height=1.1, z=1.55, title="TABLICA OGŁOSZEŃ") -> None:
    """A glazed cork board full of notices."""
    w, h = width / 2, height / 2
    box(-w, -0.03, z - h, w, 0, z + h, "cork")
    for x0, x1, z0, z1 in (
        (-w, w, z + h, z + h + 0.14),
        (-w, w, z - h - 0.04, z - h),
        (-w - 0.04, -w, z - h - 0.04, z + h + 0.14),
        (w, w + 0.04, z - h - 0.04, z + h + 0.14),
    ):
        box(x0, -0.06, z0, x1, 0, z1, "pine", 0.004)
    text(title, 0, -0.063, z + h + 0.068, "S", 0.095, "white")
    columns = int(width / 0.27)
    for row in range(int(height / 0.36)):
        for i in range(columns):
            x = -w + (i + 0.5) * width / columns + chance.uniform(-0.015, 0.015)
            with at(x, -0.031, z + h - 0.2 - row * 0.36 + chance.uniform(-0.012, 0.012)):
                sheet(title=NOTICES[(row * columns + i) % len(NOTICES)])


def directory(rows, width=1.3, z=1.7, title="STAROSTWO POWIATOWE W ŁASKU") -> None:
    """The board that says who sits where: pairs of number and name; a number of "" heads a floor."""
    step = 0.105
    height = 0.3 + step * len(rows)
    w, top = width / 2, z + height / 2
    box(-w, -0.03, z - height / 2, w, 0, top, "white", 0.006)
    box(-w, -0.034, top - 0.22, w, -0.001, top, "pine", 0.004)
    text(title, 0, -0.036, top - 0.11, "S", width * 0.058, "white")
    for i, (number, name) in enumerate(rows):
        y = top - 0.3 - i * step
        if number:
            text(number, -w + 0.17, -0.032, y, "S", 0.062, "pine")
            text(name, -w + 0.3, -0.032, y, "S", 0.052, "ink", bold=False, align="LEFT")
        else:
            box(-w + 0.04, -0.033, y - 0.045, w - 0.04, -0.01, y + 0.045, "barley")
            text(name, -w + 0.08, -0.035, y, "S", 0.06, "ink", align="LEFT")


def clock(z=2.4, hour=9.7) -> None:
    """A round clock."""
    rod((0, -0.04, z), (0, 0, z), 0.17, "steel", 40)
    rod((0, -0.042, z), (0, -0.01, z), 0.155, "paper", 40)
    for i in range(12):
        a = math.pi * i / 6
        s, c = math.sin(a), math.cos(a)
        rod((s * 0.115, -0.044, z + c * 0.115), (s * 0.14, -0.044, z + c * 0.14), 0.005, "ink", 6)
    for turn, length, radius in ((hour / 12, 0.08, 0.007), (hour % 1, 0.125, 0.005)):
        a = 2 * math.pi * turn
        rod((0, -0.046, z), (math.sin(a) * length, -0.046, z + math.cos(a) * length), radius, "ink", 6)
    rod((0, -0.05, z), (0, -0.04, z), 0.012, "ink", 12)


def exit_sign(z=2.25) -> None:
    """The lit green sign of the way out."""
    box(-0.2, -0.04, z - 0.1, 0.2, 0, z + 0.1, "green_sign", 0.006)
    text("WYJŚCIE", 0.03, -0.043, z, "S", 0.085, "sign_white")
    mesh(
        [(-0.18, -0.042, z), (-0.13, -0.042, z - 0.04), (-0.13, -0.042, z + 0.04)], [(0, 1, 2)], "sign_white"
    )


def screen(width=1.1, height=0.64, z=2.2) -> None:
    """The screen with called numbers."""
    w, h = width / 2, height / 2
    box(-w, -0.06, z - h, w, 0, z + h, "black", 0.01)
    box(-w + 0.015, -0.062, z - h + 0.015, w - 0.015, -0.02, z + h - 0.015, "screen_pine")
    text("NUMER", -w * 0.5, -0.064, z + h * 0.74, "S", 0.075, "screen_barley")
    text("STANOWISKO", w * 0.45, -0.064, z + h * 0.74, "S", 0.075, "screen_barley")
    for i, (called, where) in enumerate((("R 014", "2"), ("P 006", "4"), ("R 013", "1"))):
        text(called, -w * 0.5, -0.064, z + h * (0.35 - i * 0.46), "S", 0.15, "screen_text")
        text(where, w * 0.45, -0.064, z + h * (0.35 - i * 0.46), "S", 0.15, "screen_text")


def wheelchair(size=0.2, z=1.6, back="blue") -> None:
    """The sign of a wheelchair on a blue plate."""
    s = size
    box(-s / 2, -0.008, z - s / 2, s / 2, 0, z + s / 2, back, 0.003)
    y, r = -0.011, 0.024 * s / 0.2
    rod((-0.08 * s, y - 0.002, z + 0.32 * s), (-0.08 * s, y + 0.002, z + 0.32 * s), 0.075 * s, "white", 16)
    for a, b in (
        ((-0.08, 0.2), (-0.04, -0.08)),
        ((-0.06, 0.07), (0.16, 0.07)),
        ((-0.04, -0.08), (0.16, -0.08)),
        ((0.16, -0.08), (0.26, -0.32)),
        ((0.26, -0.32), (0.34, -0.28)),
    ):
        rod((a[0] * s, y, z + a[1] * s), (b[0] * s, y, z + b[1] * s), r * 0.5, "white", 8)
    last = None
    for i in range(17):
        a = math.radians(135 + i * 13)
        here = (-0.06 * s + 0.24 * s * math.cos(a), y, z - 0.14 * s + 0.24 * s * math.sin(a))
        if last:
            rod(last, here, r * 0.45, "white", 6)
        last = here


def star(x: float, z: float, size: float, material="barley", y=-0.002) -> None:
    """A five-pointed star."""
    points = []
    for i in range(10):
        a, r = math.pi * i / 5, size if i % 2 == 0 else size * 0.4
        points.append((x + r * math.sin(a), y, z + r * math.cos(a)))
    mesh(points, [tuple(range(9, -1, -1))], material)


def _cloth(height: float, bands, waves=0.035, width=0.85) -> None:
    """A flag that hangs in folds from the top of its pole; bands are (from, to, material) over its width."""
    for b0, b1, material in bands:
        points, faces, n, rows = [], [], 16, 10
        for j in range(rows + 1):
            spread = 0.20 + 0.22 * (j / rows)
            for i in range(n + 1):
                u = b0 + (b1 - b0) * i / n
                x = 0.03 + u * width * spread
                points.append(
                    (
                        x,
                        waves * math.sin(u * 17 + j * 0.12) * (0.5 + j / rows),
                        height - 1.3 * j / rows - 0.28 * u,
                    )
                )
        for j in range(rows):
            for i in range(n):
                k = j * (n + 1) + i
                faces.append((k, k + 1, k + n + 2, k + n + 1))
        mesh(points, faces, material, smooth=True)


def flag(kind="pl", height=2.3) -> None:
    """A flag on a pole in a stand."""
    rod((0, 0, 0), (0, 0, 0.05), 0.17, "walnut", 24)
    rod((0, 0, 0), (0, 0, height), 0.014, "oak", 12)
    ball(0, 0, height + 0.03, 0.03, "barley", 1.3, 6)
    bands = {
        "pl": ((0, 0.5, "flag_white"), (0.5, 1, "flag_red")),
        "eu": ((0, 1, "flag_blue"),),
        "powiat": ((0, 0.34, "pine"), (0.34, 0.66, "barley"), (0.66, 1, "pine")),
    }
    _cloth(height - 0.04, bands[kind])
    if kind == "eu":
        for x, z in ((0.1, 0.75), (0.16, 0.62), (0.12, 0.5)):
            star(x, height - z, 0.035, y=-0.06)


def leaflets(columns=4, rows=3, z=0.9) -> None:
    """A rack of leaflets at a wall."""
    box(-columns * 0.13, -0.05, z - 0.05, columns * 0.13, 0, z + rows * 0.3, "white", 0.006)
    for j in range(rows):
        for i in range(columns):
            x = -columns * 0.13 + 0.13 + i * 0.26
            colour = chance.choice(("pine", "barley", "sky_blue", "paper", "red", "leaf_tree"))
            box(x - 0.1, -0.075, z + j * 0.3, x + 0.1, -0.06, z + j * 0.3 + 0.24, colour, 0.002)
            box(x - 0.085, -0.077, z + j * 0.3 + 0.15, x + 0.085, -0.074, z + j * 0.3 + 0.21, "white")
            box(x - 0.12, -0.1, z + j * 0.3 - 0.02, x + 0.12, -0.05, z + j * 0.3 + 0.07, "clear")
