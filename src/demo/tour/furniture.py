"""Furniture: seats, tables, desks with what lies on them, shelves. Each stands at its frame's origin, its front to the south."""

from demo.tour.shapes import at, ball, box, chance, mesh, rod, text


def visitor_chair(fabric: str = "fabric_pine") -> None:
    """The four-legged upholstered chair of every Polish office."""
    for x in (-0.23, 0.23):
        rod((x, -0.2, 0), (x, -0.2, 0.46), 0.011, "black")
        rod((x, 0.24, 0), (x, 0.17, 0.46), 0.011, "black")
        rod((x, 0.17, 0.46), (x, 0.25, 0.82), 0.011, "black")
        rod((x, -0.2, 0.43), (x, 0.18, 0.43), 0.011, "black")
    box(-0.24, -0.23, 0.43, 0.24, 0.2, 0.5, fabric, 0.025)
    with at(0, 0.2, 0.56):
        mesh(
            [
                (-0.24, 0, 0),
                (0.24, 0, 0),
                (0.24, 0.05, 0.01),
                (-0.24, 0.05, 0.01),
                (-0.23, 0.08, 0.3),
                (0.23, 0.08, 0.3),
                (0.23, 0.12, 0.3),
                (-0.23, 0.12, 0.3),
            ],
            [(0, 3, 2, 1), (4, 5, 6, 7), (0, 1, 5, 4), (1, 2, 6, 5), (2, 3, 7, 6), (3, 0, 4, 7)],
            fabric,
        )


def bench(seats: int = 3, fabric: str = "fabric_pine", table: bool = False) -> None:
    """A row of seats on one beam."""
    length = seats * 0.56
    for x in (-length / 2 + 0.2, length / 2 - 0.2):
        rod((x, 0.02, 0.36), (x, 0.02, 0.04), 0.022, "steel")
        rod((x, -0.25, 0.03), (x, 0.28, 0.03), 0.02, "steel")
    box(-length / 2, -0.01, 0.36, length / 2, 0.05, 0.41, "black", 0.008)
    for i in range(seats):
        x = -length / 2 + 0.28 + i * 0.56
        if table and i == seats // 2:
            box(x - 0.25, -0.22, 0.41, x + 0.25, 0.24, 0.44, "oak", 0.01)
            box(x - 0.12, -0.12, 0.44, x + 0.1, 0.17, 0.447, "paper")
            continue
        box(x - 0.255, -0.23, 0.41, x + 0.255, 0.22, 0.47, fabric, 0.025)
        with at(x, 0.2, 0.47):
            mesh(
                [
                    (-0.25, 0, 0),
                    (0.25, 0, 0),
                    (0.25, 0.05, 0),
                    (-0.25, 0.05, 0),
                    (-0.24, 0.1, 0.42),
                    (0.24, 0.1, 0.42),
                    (0.24, 0.15, 0.41),
                    (-0.24, 0.15, 0.41),
                ],
                [(0, 3, 2, 1), (4, 5, 6, 7), (0, 1, 5, 4), (1, 2, 6, 5), (2, 3, 7, 6), (3, 0, 4, 7)],
                fabric,
            )


def swivel_chair(fabric: str = "fabric_grey") -> None:
    """A clerk's chair."""
    for turn in range(0, 360, 72):
        with at(turn=turn):
            box(-0.02, 0.02, 0.06, 0.02, 0.3, 0.09, "black", 0.008)
            ball(0, 0.29, 0.03, 0.03, "black", rings=5)
    rod((0, 0, 0.08), (0, 0, 0.44), 0.028, "steel_dark")
    box(-0.25, -0.25, 0.44, 0.25, 0.23, 0.53, fabric, 0.035)
    box(-0.03, 0.22, 0.48, 0.03, 0.26, 0.72, "black", 0.01)
    box(-0.23, 0.2, 0.6, 0.23, 0.27, 1.1, fabric, 0.04)
    for x in (-0.29, 0.29):
        box(x - 0.02, -0.02, 0.5, x + 0.02, 0.02, 0.7, "black", 0.006)
        box(x - 0.03, -0.16, 0.69, x + 0.03, 0.12, 0.72, "black", 0.012)


def arm_chair(fabric: str = "fabric_barley") -> None:
    """A low chair for waiting."""
    box(-0.36, -0.34, 0.12, 0.36, 0.34, 0.42, fabric, 0.05)
    box(-0.36, 0.2, 0.3, 0.36, 0.38, 0.82, fabric, 0.06)
    for x in (-0.4, 0.28):
        box(x, -0.34, 0.12, x + 0.12, 0.36, 0.6, fabric, 0.04)
    for x in (-0.32, 0.32):
        for y in (-0.28, 0.3):
            rod((x, y, 0), (x, y, 0.13), 0.02, "oak")


def table(width=1.2, depth=0.7, height=0.75, top="oak") -> None:
    """A table."""
    w, d = width / 2, depth / 2
    box(-w, -d, height - 0.028, w, d, height, top, 0.005)
    for x in (-w + 0.06, w - 0.06):
        for y in (-d + 0.06, d - 0.06):
            rod((x, y, 0), (x, y, height - 0.028), 0.022, "steel_dark")


def monitor(width=0.54) -> None:
    """A screen seen from behind (south) as a visitor sees it, with its face to the north."""
    w = width / 2
    box(-0.12, -0.09, 0, 0.12, 0.09, 0.015, "black", 0.005)
    box(-0.03, -0.06, 0.01, 0.03, -0.035, 0.3, "black", 0.005)
    box(-w, -0.035, 0.14, w, 0.0, 0.47, "black", 0.008)
    box(-w + 0.015, 0.0, 0.155, w - 0.015, 0.002, 0.455, "screen_blue")
    for i in range(6):
        box(
            -w + 0.05,
            0.002,
            0.2 + i * 0.035,
            w - 0.06 - chance.random() * 0.2,
            0.003,
            0.21 + i * 0.035,
            "ink",
        )
    box(-w + 0.015, 0.0, 0.42, w - 0.015, 0.003, 0.455, "pine")


def keyboard() -> None:
    """Keyboard and mouse, used from the north."""
    box(-0.22, 0, 0, 0.22, 0.14, 0.018, "black", 0.004)
    for i in range(4):
        for j in range(12):
            box(
                -0.205 + j * 0.034,
                0.012 + i * 0.031,
                0.018,
                -0.177 + j * 0.034,
                0.036 + i * 0.031,
                0.024,
                "steel_dark",
            )
    box(-0.34, 0.03, 0, -0.28, 0.13, 0.03, "black", 0.012)


def phone() -> None:
    """A desk telephone."""
    box(-0.09, -0.1, 0, 0.09, 0.1, 0.05, "black", 0.012)
    box(-0.085, -0.08, 0.05, -0.03, 0.09, 0.085, "black", 0.014)
    box(-0.01, 0.03, 0.05, 0.075, 0.085, 0.054, "screen_blue")


def papers(count=3) -> None:
    """Sheets and a pen."""
    for i in range(count):
        with at(chance.uniform(-0.04, 0.04), chance.uniform(-0.03, 0.03), i * 0.004, chance.uniform(-18, 18)):
            box(-0.105, -0.148, 0, 0.105, 0.148, 0.003, "paper")
            if i == count - 1:
                for k in range(9):
                    box(
                        -0.08,
                        0.1 - k * 0.024,
                        0.003,
                        0.08 - chance.random() * 0.06,
                        0.106 - k * 0.024,
                        0.0034,
                        "plastic_grey",
                    )
    rod((0.13, -0.08, 0.008), (0.15, 0.05, 0.008), 0.005, "blue")


def binders(width: float, height=0.32) -> None:
    """A row of binders with white labels, their backs to the south."""
    x = 0.0
    while x < width - 0.08:
        if chance.random() < 0.12:
            x += 0.09
            continue
        colour = f"binder{chance.choice((0, 0, 3, 3, 3, 2, 1, 4, 5))}"
        box(x + 0.002, -0.13, 0, x + 0.072, 0.15, height, colour, 0.003)
        box(x + 0.014, -0.1315, height * 0.42, x + 0.06, -0.13, height * 0.86, "paper")
        for k in range(3):
            box(
                x + 0.02,
                -0.132,
                height * (0.5 + k * 0.1),
                x + 0.054,
                -0.1315,
                height * (0.52 + k * 0.1),
                "ink",
            )
        rod((x + 0.037, -0.1325, 0.07), (x + 0.037, -0.129, 0.07), 0.012, "black")
        x += 0.076


def shelf(width=1.0, height=2.0, doors_to=0.8, depth=0.38) -> None:
    """A bookcase: doors below, binders above."""
    w = width / 2
    for x in (-w, w - 0.02):
        box(x, -depth / 2, 0, x + 0.02, depth / 2, height, "oak", 0.002)
    box(-w, depth / 2 - 0.01, 0, w, depth / 2, height, "oak")
    rows = max(1, round((height - doors_to) / 0.38))
    step = (height - doors_to) / rows
    for i in range(rows + 1):
        z = doors_to + i * step
        box(-w, -depth / 2, z - 0.02, w, depth / 2, z, "oak", 0.002)
        if i < rows:
            with at(-w + 0.03, 0, z):
                binders(width - 0.06, min(0.32, step - 0.05))
    if doors_to > 0.2:
        for x0, x1, hand in ((-w, -0.002, -0.05), (0.002, w, 0.05)):
            box(x0, -depth / 2 - 0.018, 0.06, x1, -depth / 2, doors_to - 0.01, "oak", 0.003)
            rod(
                (hand, -depth / 2 - 0.035, doors_to * 0.5),
                (hand, -depth / 2 - 0.035, doors_to * 0.5 + 0.14),
                0.006,
                "steel",
            )
        box(-w, -depth / 2 + 0.03, 0, w, depth / 2, 0.06, "black")


def desk(width=1.5, depth=0.75, chair=True, computer=True) -> None:
    """A clerk's desk: he sits at the north and looks at the visitor in the south."""
    w, d = width / 2, depth / 2
    box(-w, -d, 0.715, w, d, 0.745, "oak", 0.004)
    box(-w + 0.05, -d + 0.03, 0.3, w - 0.05, -d + 0.05, 0.715, "oak")
    for x in (-w + 0.02, w - 0.05):
        box(x, -d + 0.03, 0, x + 0.03, d - 0.03, 0.715, "steel_dark", 0.004)
    box(w - 0.46, -d + 0.1, 0.08, w - 0.06, d - 0.05, 0.62, "oak", 0.004)
    if computer:
        with at(-0.15, -0.08, 0.745):
            monitor()
        with at(-0.15, 0.12, 0.745):
            keyboard()
        with at(w - 0.25, -0.1, 0.745, 180):
            phone()
        with at(0.38, 0.15, 0.745):
            papers(2)
        with at(-w + 0.16, -0.15, 0.745):
            mug()
    if chair:
        with at(0, d + 0.3, 0, chance.uniform(-25, 25)):
            swivel_chair()


def mug(colour: str = "barley") -> None:
    """A mug."""
    rod((0, 0, 0), (0, 0, 0.095), 0.04, colour, 16)
    rod((0, 0, 0.09), (0, 0, 0.096), 0.034, "bark", 16)


def coat_stand() -> None:
    """A coat stand."""
    rod((0, 0, 0), (0, 0, 0.03), 0.2, "black", 20)
    rod((0, 0, 0), (0, 0, 1.75), 0.018, "black")
    for turn in range(0, 360, 60):
        with at(turn=turn):
            rod((0, 0, 1.66), (0, 0.13, 1.72), 0.009, "black")
            rod((0, 0.13, 1.72), (0, 0.15, 1.78), 0.009, "black")


def bin_() -> None:
    """A waste basket."""
    rod((0, 0, 0), (0, 0, 0.32), 0.11, "black", 16, 0.14)


def copier() -> None:
    """A copying machine."""
    box(-0.32, -0.33, 0.05, 0.32, 0.33, 0.86, "white", 0.02)
    box(-0.33, -0.34, 0.9, 0.33, 0.34, 1.05, "plastic_grey", 0.03)
    box(-0.32, -0.33, 0.86, 0.32, 0.33, 0.9, "black")
    for z in (0.14, 0.34, 0.54):
        box(-0.3, -0.345, z, 0.3, -0.33, z + 0.17, "white", 0.006)
        box(-0.1, -0.352, z + 0.12, 0.1, -0.345, z + 0.145, "black")
    box(0.12, -0.45, 1.0, 0.34, -0.33, 1.03, "black", 0.008)


def extinguisher() -> None:
    """A fire extinguisher on its hook, at a wall behind it."""
    rod((0, -0.1, 0.35), (0, -0.1, 0.82), 0.07, "red", 18)
    ball(0, -0.1, 0.82, 0.07, "red", 0.6)
    rod((0, -0.1, 0.84), (0, -0.1, 0.93), 0.02, "black")
    box(-0.015, -0.19, 0.9, 0.015, -0.05, 0.93, "black", 0.006)
    rod((0.03, -0.12, 0.88), (0.075, -0.14, 0.45), 0.011, "black")
    box(-0.06, -0.172, 0.55, 0.06, -0.165, 0.72, "paper")


def radiator(width=1.0, height=0.6, z=0.14) -> None:
    """A panel radiator at a wall behind it."""
    w = width / 2
    box(-w, -0.13, z, w, -0.05, z + height, "white", 0.01)
    for i in range(int(width / 0.045)):
        x = -w + 0.03 + i * 0.045
        box(x, -0.136, z + 0.04, x + 0.028, -0.128, z + height - 0.04, "white", 0.004)
    for i in range(int(width / 0.09)):
        box(-w + 0.03 + i * 0.09, -0.12, z + height, -w + 0.07 + i * 0.09, -0.06, z + height + 0.002, "black")
    rod((w + 0.05, -0.09, z + 0.06), (w + 0.05, -0.09, 0), 0.009, "white")
    rod((w, -0.09, z + 0.06), (w + 0.07, -0.09, z + 0.06), 0.011, "steel")
    rod((w + 0.05, -0.17, z + 0.06), (w + 0.05, -0.09, z + 0.06), 0.022, "white")


def lectern() -> None:
    """The lectern, from which one speaks towards the south."""
    box(-0.3, -0.22, 0, 0.3, 0.22, 0.05, "walnut", 0.01)
    box(-0.26, -0.18, 0.05, 0.26, 0.12, 1.05, "walnut", 0.01)
    box(-0.32, -0.24, 1.05, 0.32, 0.24, 1.1, "walnut", 0.01)
    box(-0.2, -0.186, 0.5, 0.2, -0.18, 0.9, "pine", 0.004)
    text("POWIAT\nŁASKI", 0, -0.188, 0.7, "S", 0.1, "barley")
    rod((0.1, 0, 1.1), (0.06, 0.1, 1.36), 0.006, "black")
    ball(0.06, 0.1, 1.38, 0.022, "black", 1.4, 6)


def microphone() -> None:
    """A delegate's microphone, spoken into from the north."""
    box(-0.07, -0.05, 0, 0.07, 0.07, 0.04, "black", 0.01)
    rod((0, -0.02, 0.04), (0, 0.06, 0.28), 0.005, "black")
    rod((0, 0.055, 0.27), (0, 0.075, 0.31), 0.012, "black")
    box(-0.02, 0.03, 0.04, 0.02, 0.05, 0.042, "red")


def water() -> None:
    """A bottle and a glass."""
    rod((0, 0, 0), (0, 0, 0.17), 0.032, "water", 14)
    rod((0, 0, 0.17), (0, 0, 0.22), 0.032, "water", 14, 0.013)
    rod((0, 0, 0.22), (0, 0, 0.24), 0.016, "blue", 10)
    box(-0.033, -0.034, 0.07, 0.033, 0.034, 0.12, "pine")
    rod((0.11, 0, 0), (0.11, 0, 0.1), 0.028, "glass", 14, 0.034)
