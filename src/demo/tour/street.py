"""Street: what one sees through the windows and from the pavement before the office."""

from demo.tour import green
from demo.tour.shapes import at, box, mesh, rod


def house(width: float, depth: float, floors: int, colour: str, roof="roof") -> None:
    """A town house; its front looks south."""
    w, height = width / 2, floors * 3.1 + 0.4
    box(-w, 0, 0, w, depth, height, colour)
    box(-w - 0.1, -0.06, 0, w + 0.1, 0, 0.6, "plinth")
    box(-w - 0.15, -0.2, height - 0.25, w + 0.15, depth + 0.2, height, "white")
    top = height + depth * 0.42
    mesh(
        [
            (-w - 0.2, -0.4, height),
            (w + 0.2, -0.4, height),
            (w + 0.2, depth + 0.4, height),
            (-w - 0.2, depth + 0.4, height),
            (-w - 0.2, depth / 2, top),
            (w + 0.2, depth / 2, top),
        ],
        [(0, 1, 5, 4), (2, 3, 4, 5), (0, 4, 3), (1, 2, 5)],
        roof,
    )
    count = max(2, int(width / 2.2))
    for side, y in ((-1, 0.0), (1, depth)):
        for level in range(floors):
            for i in range(count):
                x, z = -w + (i + 0.5) * width / count, 1.2 + level * 3.1
                box(x - 0.62, y + side * 0.06, z - 0.08, x + 0.62, y, z + 1.68, "white")
                box(x - 0.52, y + side * 0.07, z, x - 0.03, y, z + 1.58, "pane")
                box(x + 0.03, y + side * 0.07, z, x + 0.52, y, z + 1.58, "pane")
                box(x - 0.7, y + side * 0.14, z - 0.14, x + 0.7, y, z - 0.06, "white")
    box(w * 0.4, depth * 0.3, height, w * 0.4 + 0.6, depth * 0.3 + 0.6, top + 0.7, "plinth")


def lamp_post() -> None:
    """A street lamp."""
    rod((0, 0, 0), (0, 0, 5.2), 0.08, "pine_dark", 12, 0.045)
    rod((0, 0, 5.1), (0, 1.0, 5.4), 0.035, "pine_dark")
    box(-0.12, 0.8, 5.32, 0.12, 1.4, 5.42, "pine_dark", 0.03)


def parked_car(colour: str) -> None:
    """A parked car, along x."""
    with at():
        box(-2.1, -0.85, 0.28, 2.1, 0.85, 0.85, colour, 0.16)
        mesh(
            [
                (-1.5, -0.8, 0.8),
                (1.2, -0.8, 0.8),
                (1.2, 0.8, 0.8),
                (-1.5, 0.8, 0.8),
                (-1.1, -0.65, 1.42),
                (0.5, -0.65, 1.42),
                (0.5, 0.65, 1.42),
                (-1.1, 0.65, 1.42),
            ],
            [(0, 1, 5, 4), (1, 2, 6, 5), (2, 3, 7, 6), (3, 0, 4, 7)],
            "pane",
        )
        box(-1.12, -0.66, 1.4, 0.52, 0.66, 1.46, colour, 0.03)
        for x in (-1.35, 1.35):
            for y in (-0.87, 0.69):
                rod((x, y, 0.32), (x, y + 0.18, 0.32), 0.32, "black", 20)
                rod((x, y - 0.005, 0.32), (x, y + 0.185, 0.32), 0.18, "steel", 14)


def build() -> None:
    """The surroundings; its ground is z = 0."""
    box(-90, -90, -0.4, 90, 90, -0.02, "grass")
    box(-60, -15.5, -0.3, 60, -8.5, 0.0, "asphalt")
    for i in range(-18, 19):
        box(i * 3, -12.06, 0, i * 3 + 1.4, -11.94, 0.004, "white")
    for y0, y1 in ((-8.5, -5.8), (-18.5, -15.5)):
        box(-60, y0, -0.3, 60, y1, 0.1, "paving")
        box(
            -60,
            y0 - 0.06 if y0 > -10 else y1,
            -0.3,
            60,
            (y0 - 0.06 if y0 > -10 else y1) + 0.16,
            0.13,
            "granite",
        )
    box(-4.5, -6, -0.3, 14, -0.4, 0.0, "paving")
    colours = ("cream", "rose", "mintwash", "wall_sand", "facade", "rose", "cream")
    x = -42.0
    for i, (width, floors) in enumerate(((13, 2), (11, 3), (9, 2), (14, 2), (12, 3), (10, 2), (15, 2))):
        with at(x + width / 2, -19, 0.0, 180):
            house(width, 9, floors, colours[i], "roof" if i % 3 else "plinth")
        x += width + (0.0 if i % 3 else 1.5)
    for i, (hx, hy, turn) in enumerate(
        ((-20, 42, 0), (2, 38, 0), (24, 44, 0), (46, 8, -90), (44, 26, -90), (-44, 6, 90), (-46, 26, 90))
    ):
        with at(hx, hy, 0, turn):
            house(13 + i % 3 * 2, 9, 2 + i % 2, colours[(i * 2 + 1) % 7])
    for tx, ty, height in (
        (-14, -7, 6.5),
        (-7.5, -7, 7),
        (16, -7, 6.5),
        (22, -7, 7),
        (-23, -4, 8),
        (24, 4, 7.5),
        (27, 13, 9),
        (13, 24, 8),
        (4, 22, 7),
        (-7, 25, 9),
        (-25, 12, 8),
        (-23, 2, 6),
        (-12, 22, 7),
    ):
        with at(tx, ty, 0, tx * 31):
            green.tree(height)
    for cx, cy, colour in (
        (-12, -9.7, "white"),
        (6.5, -9.7, "binder0"),
        (12.5, -9.7, "red"),
        (-3, -14.3, "plastic_grey"),
        (18, -14.3, "pine"),
    ):
        with at(cx, cy, 0, 180 if cy < -12 else 0):
            parked_car(colour)
    for lx in (-16, 1, 19):
        with at(lx, -16, 0, 0):
            lamp_post()
