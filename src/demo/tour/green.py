"""Green: potted plants and the trees of the street."""

import math

from demo.tour.shapes import at, ball, chance, mesh, rod


def _leaf(length: float, width: float, rise: float, droop: float, material: str) -> None:
    """A bent leaf that starts at the origin and grows to the south."""
    points, faces, n = [], [], 6
    for i in range(n + 1):
        t = i / n
        y, z = -length * t * math.cos(rise * (1 - t * 0.3)), length * (math.sin(rise) * t - droop * t * t)
        w = width * math.sin(math.pi * min(1, 0.12 + t * 0.88)) / 2
        points += [(-w, y, z + w * 0.35), (0, y, z), (w, y, z + w * 0.35)]
    for i in range(n):
        k = i * 3
        faces += [(k, k + 1, k + 4, k + 3), (k + 1, k + 2, k + 5, k + 4)]
    mesh(points, faces, material, smooth=True)


def _pot(radius: float, height: float, material: str) -> None:
    rod((0, 0, 0), (0, 0, height), radius * 0.78, material, 28, radius)
    rod((0, 0, height - 0.01), (0, 0, height + 0.002), radius * 0.92, "soil", 28)


def dracaena(height=1.6, pot="white") -> None:
    """Long blades on bare stems."""
    _pot(0.19, 0.34, pot)
    for x, y, top in ((0, 0, height * 0.72), (0.07, 0.04, height * 0.5), (-0.06, 0.05, height * 0.36)):
        rod((x * 0.4, y * 0.4, 0.3), (x, y, top), 0.02, "bark", 8)
        for i in range(26):
            with at(x, y, top + i * 0.008, i * 137.5):
                _leaf(
                    0.42 + chance.random() * 0.14,
                    0.05,
                    1.25 - i * 0.02,
                    0.55 + chance.random() * 0.3,
                    "leaf_dark" if i % 3 else "leaf",
                )


def ficus(height=1.9, pot="pine_dark") -> None:
    """A small tree with many leaves."""
    _pot(0.21, 0.36, pot)
    rod((0, 0, 0.3), (0.02, 0, height * 0.55), 0.022, "bark", 8)
    for i in range(170):
        a, r = i * 2.4, 0.36 * math.sqrt(chance.random())
        z = height * 0.5 + height * 0.48 * chance.random()
        r *= 1 - 0.55 * abs(z - height * 0.7) / (height * 0.35)
        with at(r * math.cos(a), r * math.sin(a), z, chance.uniform(0, 360)):
            _leaf(0.15, 0.07, chance.uniform(-0.3, 0.7), 0.5, "leaf" if i % 4 else "leaf_dark")


def monstera(height=1.1, pot="barley") -> None:
    """Big leaves on long stalks."""
    _pot(0.2, 0.32, pot)
    for i in range(11):
        a = i * 2.4
        r, z = 0.16 + 0.2 * chance.random(), height * (0.5 + 0.5 * chance.random())
        x, y = r * math.cos(a), r * math.sin(a)
        rod((0, 0, 0.3), (x, y, z), 0.009, "leaf", 6)
        with at(x, y, z, math.degrees(a) + 90):
            _leaf(0.38, 0.3, 0.25, 0.6, "leaf_dark")


def fern(pot="white") -> None:
    """A pot plant for a sill or a counter."""
    _pot(0.09, 0.13, pot)
    for i in range(22):
        with at(0, 0, 0.12, i * 137.5):
            _leaf(
                0.2 + chance.random() * 0.1,
                0.035,
                1.0 + chance.random() * 0.4,
                0.5 + chance.random() * 0.5,
                "leaf",
            )


def tree(height=7.0, material="leaf_tree") -> None:
    """A tree of the street: a trunk and a crown of leaves."""
    rod((0, 0, -0.2), (0, 0, height * 0.5), 0.16, "bark", 10, 0.09)
    for i in range(6):
        a = i * 1.05
        rod(
            (0, 0, height * 0.4),
            (math.cos(a) * height * 0.18, math.sin(a) * height * 0.18, height * 0.68),
            0.06,
            "bark",
            6,
            0.02,
        )
    points, faces = [], []
    for _ in range(5200):
        a, b = chance.uniform(0, 2 * math.pi), math.acos(chance.uniform(-1, 1))
        r = height * 0.3 * (0.55 + 0.45 * chance.random()) * (1 + 0.22 * math.sin(a * 3 + b * 4))
        x, y, z = (
            r * math.sin(b) * math.cos(a),
            r * math.sin(b) * math.sin(a),
            height * 0.68 + r * 0.95 * math.cos(b),
        )
        s, c, d = chance.uniform(-0.14, 0.14), chance.uniform(-0.14, 0.14), chance.uniform(0.05, 0.13)
        k = len(points)
        points += [(x - s, y - c, z), (x + d, y - d, z + s), (x + s, y + c, z + d), (x - d, y + d, z + c)]
        faces.append((k, k + 1, k + 2, k + 3))
    mesh(points, faces, material)


def hedge(length: float, height=0.8) -> None:
    """A clipped hedge along x."""
    points, faces = [], []
    for _ in range(int(length * 900)):
        x, y, z = chance.uniform(0, length), chance.uniform(-0.28, 0.28), chance.uniform(0, height)
        s, d = chance.uniform(0.02, 0.05), chance.uniform(-0.04, 0.04)
        k = len(points)
        points += [(x - s, y - d, z), (x + d, y - s, z + d), (x + s, y + d, z + s), (x - d, y + s, z - d)]
        faces.append((k, k + 1, k + 2, k + 3))
    mesh(points, faces, "leaf_dark")


def bowl_plant() -> None:
    """A round plant in a pot before the door."""
    _pot(0.3, 0.55, "granite")
    ball(0, 0, 0.8, 0.33, "leaf_dark", rings=10)
