"""Outlines of gminas as drawn shapes: no map library, no foreign server, a few kilobytes."""

from collections.abc import Iterable
from dataclasses import dataclass
from math import cos, radians
from typing import Any

WIDTH = 600
# A boundary of ten thousand points is not seen on six hundred dots.
_POINTS = 90


@dataclass(frozen=True, slots=True)
class Outline:
    """One gmina: its name, the `d` of an SVG path, and where the name stands."""

    name: str
    path: str
    x: int
    y: int
    height: int


def drawn(features: Iterable[dict[str, Any]]) -> list[Outline]:
    """The shapes in one frame of WIDTH dots; empty when there are none."""
    shapes = [(one["properties"]["name"], _rings(one["geometry"])) for one in features]
    points = [point for _name, rings in shapes for ring in rings for point in ring]
    if not points:
        return []
    west, east = min(x for x, _ in points), max(x for x, _ in points)
    south, north = min(y for _, y in points), max(y for _, y in points)
    flat = cos(radians((south + north) / 2))
    scale = WIDTH / ((east - west) * flat)
    height = round((north - south) * scale)

    def place(point: tuple[float, float]) -> tuple[int, int]:
        return round((point[0] - west) * flat * scale), round((north - point[1]) * scale)

    return [
        _outline(name, [[place(point) for point in ring] for ring in rings], height) for name, rings in shapes
    ]


def _rings(geometry: dict[str, Any]) -> list[list[tuple[float, float]]]:
    """Outer rings only."""
    parts = geometry["coordinates"] if geometry["type"] == "MultiPolygon" else [geometry["coordinates"]]
    return [[(x, y) for x, y, *_ in part[0]] for part in parts]


def _outline(name: str, rings: list[list[tuple[int, int]]], height: int) -> Outline:
    largest = max(rings, key=len)
    path = "".join("M" + "L".join(f"{x} {y}" for x, y in _thinned(ring)) + "Z" for ring in rings)
    x = (min(x for x, _ in largest) + max(x for x, _ in largest)) // 2
    y = (min(y for _, y in largest) + max(y for _, y in largest)) // 2
    return Outline(name, path, x, y, height)


def _thinned(ring: list[tuple[int, int]]) -> list[tuple[int, int]]:
    step = max(1, len(ring) // _POINTS)
    return ring[::step]
