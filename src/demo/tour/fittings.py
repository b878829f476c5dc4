"""Fittings: what is built in: counters, the ticket machine, the lift, the things of a toilet."""

from demo.tour import furniture as f
from demo.tour import green, signs
from demo.tour.shapes import at, ball, box, rod, text


def counter(width=1.9, low=False, glass=True) -> None:
    """A counter: the visitor stands or sits in the south, the clerk behind it in the north."""
    w, height = width / 2, 0.78 if low else 1.05
    box(-w, -0.02, 0.08, w, 0.04, height - 0.04, "oak" if low else "pine", 0.006)
    box(-w, 0.0, 0, w, 0.06, 0.08, "black")
    box(-w, -0.03, height - 0.2, w, 0.0, height - 0.16, "barley")
    box(-w, -0.22, height - 0.035, w, 0.34, height, "oak", 0.008)
    for x in (-w + 0.02, w - 0.02):
        box(x - 0.02, 0.0, 0, x + 0.02, 0.8, height - 0.036, "oak")
    box(-w, 0.3, 0.72, w, 1.0, 0.75, "oak", 0.004)
    if glass:
        box(-w + 0.1, 0.1, height + 0.16, w - 0.1, 0.11, height + 0.85, "clear")
        for x in (-w + 0.1, w - 0.1):
            rod((x, 0.105, height), (x, 0.105, height + 0.87), 0.014, "steel")
    with at(-0.3, 0.62, 0.75, -12):
        f.monitor()
    with at(-0.25, 0.8, 0.75):
        f.keyboard()
    with at(0.5, 0.65, 0.75):
        f.papers()
    with at(0.2, 0.0, height):
        f.papers(1)
    with at(w - 0.25, 0.7, 0.75, 180):
        f.phone()
    with at(0, 1.35, 0, 170):
        f.swivel_chair()


def partition(height=1.75, depth=1.0) -> None:
    """The pane between two counters."""
    box(-0.015, -0.35, 0.02, 0.015, depth - 0.35, 1.1, "oak", 0.004)
    box(-0.005, -0.33, 1.1, 0.005, depth - 0.37, height, "glass_milk")


def ticket_machine() -> None:
    """The machine that gives a number."""
    box(-0.26, -0.2, 0, 0.26, 0.2, 0.06, "black", 0.01)
    box(-0.23, -0.16, 0.06, 0.23, 0.16, 1.02, "pine", 0.03)
    box(-0.25, -0.14, 1.0, 0.25, 0.16, 1.62, "pine_dark", 0.03)
    box(-0.215, -0.143, 1.05, 0.215, -0.13, 1.57, "screen_text")
    box(-0.215, -0.1445, 1.45, 0.215, -0.13, 1.57, "screen_pine")
    text("POBIERZ NUMER", 0, -0.147, 1.51, "S", 0.048, "screen_text")
    for z, words in ((1.35, "R  Pojazdy"), (1.22, "P  Prawo jazdy"), (1.09, "O  Odbiór")):
        box(-0.19, -0.146, z - 0.048, 0.19, -0.13, z + 0.048, "screen_barley", 0.004)
        text(words, -0.17, -0.149, z, "S", 0.05, "ink", align="LEFT")
    box(-0.09, -0.18, 0.82, 0.09, -0.15, 0.9, "black", 0.006)
    box(-0.045, -0.2, 0.85, 0.045, -0.17, 0.852, "paper")
    text("BILETY", 0, -0.165, 0.68, "S", 0.07, "barley")


def info_desk() -> None:
    """The information desk, 2.6 m, with a lower part on its right for somebody who sits."""
    for i in range(13):
        x = -1.3 + i * 0.13
        box(x + 0.004, -0.06, 0.1, x + 0.126, 0.02, 1.08, "oak_up", 0.006)
    box(-1.3, -0.03, 0, 1.3, 0.02, 0.1, "black")
    box(-1.34, -0.14, 1.08, 0.42, 0.36, 1.13, "white", 0.012)
    box(0.4, -0.03, 0.1, 1.3, 0.02, 0.74, "pine", 0.006)
    box(0.38, -0.22, 0.74, 1.34, 0.42, 0.78, "white", 0.012)
    for x in (-1.3, 1.3):
        box(x - 0.03, 0, 0, x + 0.03, 0.9, 0.74, "oak")
    box(-1.3, 0.3, 0.72, 1.3, 1.0, 0.75, "oak", 0.004)
    rod((-0.5, -0.085, 0.62), (-0.5, -0.055, 0.62), 0.27, "pine", 40)
    text("i", -0.5, -0.1, 0.62, "S", 0.5, "white")
    box(-1.3, -0.064, 1.0, 0.4, -0.05, 1.03, "barley")
    with at(-0.5, 0.6, 0.75, 8):
        f.monitor()
    with at(-0.45, 0.78, 0.75):
        f.keyboard()
    with at(0.85, 0.1, 0.78):
        f.papers()
    with at(-1.1, 0.12, 1.13):
        green.fern("barley")
    box(0.0, 0.0, 1.13, 0.22, 0.1, 1.2, "clear")
    for x, colour in ((0.02, "pine"), (0.12, "barley")):
        box(x, 0.03, 1.13, x + 0.09, 0.06, 1.33, colour)
    box(0.5, 0.08, 0.78, 0.62, 0.1, 0.92, "blue", 0.004)
    text("pętla", 0.56, 0.077, 0.86, "S", 0.035, "white")
    with at(-0.4, 1.35, 0, 160):
        f.swivel_chair("fabric_pine")


def lift(level: str) -> None:
    """The door of the lift in a wall whose face is the origin, with its buttons."""
    for x0, x1, z0, z1 in ((-0.68, -0.55, 0, 2.25), (0.55, 0.68, 0, 2.25), (-0.68, 0.68, 2.1, 2.25)):
        box(x0, -0.05, z0, x1, 0.1, z1, "steel", 0.008)
    for x0, x1 in ((-0.56, -0.003), (0.003, 0.56)):
        box(x0, 0.02, 0.01, x1, 0.05, 2.1, "steel", 0.004)
    box(-0.25, -0.06, 2.3, 0.25, 0, 2.44, "black", 0.008)
    text(level, -0.06, -0.063, 2.37, "S", 0.11, "screen_barley")
    signs.arrow(0.1, -0.063, 2.37, 0.1, "up" if level == "0" else "down", "screen_barley")
    box(0.84, -0.02, 0.88, 0.98, 0, 1.22, "steel", 0.006)
    for z in (1.12, 1.0):
        rod((0.91, -0.03, z), (0.91, -0.015, z), 0.028, "screen_barley" if z > 1.05 else "white", 20)
    box(-0.7, -0.9, 0.001, 0.7, -0.1, 0.004, "tiles_dark")


def toilet() -> None:
    """A hanging bowl at a wall behind it, with rails on both sides."""
    box(-0.3, -0.12, 0, 0.3, 0, 1.15, "tiles_white", 0.004)
    box(-0.2, -0.62, 0.26, 0.2, -0.12, 0.42, "ceramic", 0.07)
    box(-0.19, -0.62, 0.42, 0.19, -0.14, 0.45, "white", 0.02)
    box(-0.19, -0.2, 0.45, 0.19, -0.15, 0.82, "white", 0.02)
    box(-0.13, -0.13, 0.95, 0.13, -0.115, 1.08, "steel", 0.006)
    for x in (-0.38, 0.38):
        for z in (0.72, 0.9):
            rod((x, 0, z), (x, -0.78, z), 0.016, "steel", 14)
        rod((x, -0.78, 0.72), (x, -0.78, 0.9), 0.016, "steel", 14)
        ball(x, -0.78, 0.9, 0.017, "steel", rings=6)
        box(x - 0.05, -0.02, 0.66, x + 0.05, 0, 0.96, "steel", 0.006)
    rod((0.38, -0.5, 0.62), (0.38, -0.66, 0.62), 0.055, "paper", 18)


def basin() -> None:
    """A basin that a wheelchair gets under, a mirror, soap, towels, at a wall behind it."""
    box(-0.3, -0.52, 0.78, 0.3, 0, 0.86, "ceramic", 0.05)
    box(-0.22, -0.46, 0.845, 0.22, -0.14, 0.862, "plastic_grey", 0.02)
    rod((0, -0.09, 0.86), (0, -0.09, 0.98), 0.018, "steel", 14)
    rod((0, -0.09, 0.97), (0, -0.24, 0.95), 0.013, "steel", 14)
    rod((0, -0.06, 0.98), (0.0, -0.2, 1.06), 0.008, "steel", 10)
    rod((0, -0.16, 0.62), (0, -0.16, 0.8), 0.025, "steel", 14)
    rod((0, -0.16, 0.62), (0, 0, 0.62), 0.02, "steel", 14)
    box(-0.34, -0.025, 1.0, 0.34, 0, 1.95, "steel", 0.006)
    box(-0.32, -0.028, 1.02, 0.32, -0.01, 1.93, "mirror")
    for x in (-0.45, 0.45):
        rod((x, 0, 0.85), (x, -0.55, 0.85), 0.016, "steel", 14)
        box(x - 0.04, -0.015, 0.76, x + 0.04, 0, 0.94, "steel", 0.004)
    box(0.45, -0.12, 1.1, 0.57, 0, 1.34, "white", 0.02)
    box(0.66, -0.14, 1.15, 0.95, 0, 1.5, "white", 0.02)
    box(0.72, -0.1, 1.1, 0.89, -0.05, 1.15, "paper")


def changing_table() -> None:
    """A folded changing table at a wall behind it."""
    box(-0.42, -0.1, 0.95, 0.42, 0, 1.5, "white", 0.03)
    box(-0.36, -0.106, 1.0, 0.36, -0.09, 1.45, "plastic_grey", 0.02)
    text("PRZEWIJAK", 0, -0.109, 1.34, "S", 0.09, "white")
    ball(-0.02, -0.12, 1.16, 0.05, "white", rings=6)
    box(-0.2, -0.115, 1.06, 0.2, -0.1, 1.09, "white", 0.006)


def plan_cabinet() -> None:
    """A cabinet of wide, flat drawers for maps."""
    box(-0.55, -0.4, 0, 0.55, 0.4, 0.08, "black")
    box(-0.56, -0.42, 0.08, 0.56, 0.42, 0.98, "plastic_grey", 0.006)
    for i in range(8):
        z = 0.11 + i * 0.108
        box(-0.53, -0.435, z, 0.53, -0.42, z + 0.095, "white", 0.004)
        for x in (-0.3, 0.3):
            box(x - 0.05, -0.45, z + 0.03, x + 0.05, -0.435, z + 0.05, "steel", 0.003)
        box(-0.06, -0.437, z + 0.03, 0.06, -0.434, z + 0.065, "paper")
