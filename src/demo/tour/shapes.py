"""Shapes: the few solid shapes from which the office is put together, and the frame in which they stand."""

import math
import random
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import bpy
from mathutils import Euler, Matrix, Vector

from demo.tour.paint import forget, mat, rgb

FONTS = Path(__file__).resolve().parents[3] / "src/powiat/ground/ui/static/ui/fonts"
UNSEEN = {
    "glass",
    "clear",
}  # clean panes: with few samples they would only make a noise of dots; frames and bands show them
chance = random.Random(1003)
_fonts: dict[str, bpy.types.VectorFont] = {}
_gathered: dict[str, tuple[list, list, list]] = {}
_frames = [Matrix.Identity(4)]


@contextmanager
def at(x: float = 0, y: float = 0, z: float = 0, turn: float = 0) -> Iterator[None]:
    """Everything made inside stands at this place, turned left by so many degrees. A thing's front looks south."""
    _frames.append(_frames[-1] @ Matrix.Translation((x, y, z)) @ Matrix.Rotation(math.radians(turn), 4, "Z"))
    try:
        yield
    finally:
        _frames.pop()


def stand(made, local: Matrix | None = None):
    """Put a finished object into the scene, in today's frame."""
    bpy.context.scene.collection.objects.link(made)
    made.matrix_world = _frames[-1] @ local if local else _frames[-1].copy()
    return made


def mesh(points, faces, material: str, smooth: bool = False) -> None:
    """Points and faces of a material. They are gathered: one object for each material is built far faster than thousands."""
    if material in UNSEEN:
        return
    frame = _frames[-1]
    kept_points, kept_faces, flags = _gathered.setdefault(material, ([], [], []))
    first = len(kept_points)
    kept_points.extend((frame @ Vector(point))[:] for point in points)
    kept_faces.extend(tuple(first + i for i in face) for face in faces)
    flags.extend([smooth] * len(faces))


def gather() -> None:
    """Make the objects of everything said so far."""
    for material, (points, faces, flags) in _gathered.items():
        data = bpy.data.meshes.new(material)
        data.from_pydata(points, [], faces)
        data.materials.append(mat(material))
        data.polygons.foreach_set("use_smooth", flags)
        data.update()
        bpy.context.scene.collection.objects.link(bpy.data.objects.new(material, data))
    _gathered.clear()


_BOX = [(0, 3, 2, 1), (4, 5, 6, 7), (0, 1, 5, 4), (1, 2, 6, 5), (2, 3, 7, 6), (3, 0, 4, 7)]
_CORNERS = ((0, 0, 0), (1, 0, 0), (1, 1, 0), (0, 1, 0), (0, 0, 1), (1, 0, 1), (1, 1, 1), (0, 1, 1))


def box(x0, y0, z0, x1, y1, z1, material: str, round_by: float = 0.0) -> None:
    """A block between two corners; `round_by` cuts its edges, which catch the light as true ones do."""
    low, high = (min(x0, x1), min(y0, y1), min(z0, z1)), (max(x0, x1), max(y0, y1), max(z0, z1))
    cut = min(round_by, *(0.45 * (b - a) for a, b in zip(low, high, strict=True)))
    if cut < 0.0005:
        mesh(
            [tuple((low, high)[side][k] for k, side in enumerate(corner)) for corner in _CORNERS],
            _BOX,
            material,
        )
        return
    points = []
    for corner in _CORNERS:
        for axis in range(3):  # the point of this corner on the face across this axis
            full = [(low, high)[side][k] for k, side in enumerate(corner)]
            points.append(
                tuple(v if k == axis else v + (cut if corner[k] == 0 else -cut) for k, v in enumerate(full))
            )
    mesh(points, _CUT, material)


def _cut_faces() -> list[tuple[int, ...]]:
    """Faces of a block with cut edges: six sides, twelve edges, eight corners; point 3*corner + axis."""
    faces: list[tuple[int, ...]] = []
    for face in _BOX:
        axis = next(k for k in range(3) if len({_CORNERS[i][k] for i in face}) == 1)
        faces.append(tuple(3 * i + axis for i in face))
    for i, one in enumerate(_CORNERS):
        for j, other in enumerate(_CORNERS[i + 1 :], start=i + 1):
            differ = [k for k in range(3) if one[k] != other[k]]
            if len(differ) == 1:
                a, b = (k for k in range(3) if k != differ[0])
                faces.append((3 * i + a, 3 * i + b, 3 * j + b, 3 * j + a))
        faces.append((3 * i, 3 * i + 1, 3 * i + 2))
    return faces


_CUT = _cut_faces()


def rod(a, b, radius: float, material: str, sides: int = 12, end_radius: float | None = None):
    """A round bar from a to b."""
    ax, ay, az = a
    direction = (b[0] - ax, b[1] - ay, b[2] - az)
    length = math.sqrt(sum(d * d for d in direction)) or 1e-6
    d = tuple(v / length for v in direction)
    helper = (0, 0, 1) if abs(d[2]) < 0.9 else (1, 0, 0)
    u = (
        d[1] * helper[2] - d[2] * helper[1],
        d[2] * helper[0] - d[0] * helper[2],
        d[0] * helper[1] - d[1] * helper[0],
    )
    size = math.sqrt(sum(v * v for v in u))
    u = tuple(v / size for v in u)
    v = (d[1] * u[2] - d[2] * u[1], d[2] * u[0] - d[0] * u[2], d[0] * u[1] - d[1] * u[0])
    points = []
    for end, r in ((a, radius), (b, radius if end_radius is None else end_radius)):
        for i in range(sides):
            t = 2 * math.pi * i / sides
            points.append(tuple(end[k] + r * (math.cos(t) * u[k] + math.sin(t) * v[k]) for k in range(3)))
    faces = [(i, (i + 1) % sides, sides + (i + 1) % sides, sides + i) for i in range(sides)]
    mesh(points, faces, material, smooth=True)
    mesh(points, [tuple(range(sides - 1, -1, -1)), tuple(range(sides, 2 * sides))], material)


def ball(x, y, z, radius: float, material: str, flat: float = 1.0, rings: int = 8):
    """A ball, or a cushion when flat < 1."""
    sides, points, faces = rings * 2, [], []
    for i in range(rings + 1):
        for j in range(sides):
            a, b = math.pi * i / rings, 2 * math.pi * j / sides
            points.append(
                (
                    x + radius * math.sin(a) * math.cos(b),
                    y + radius * math.sin(a) * math.sin(b),
                    z + flat * radius * math.cos(a),
                )
            )
    for i in range(rings):
        for j in range(sides):
            k = (j + 1) % sides
            faces.append((i * sides + j, (i + 1) * sides + j, (i + 1) * sides + k, i * sides + k))
    mesh(points, faces, material, smooth=True)


# A wall's side is named by where one stands to look at it: "S" is a surface seen from the south.
_FACING = {
    "S": (math.pi / 2, 0, 0),
    "N": (math.pi / 2, 0, math.pi),
    "E": (math.pi / 2, 0, math.pi / 2),
    "W": (math.pi / 2, 0, -math.pi / 2),
    "UP": (0, 0, 0),
}


def text(
    words: str,
    x,
    y,
    z,
    facing: str,
    size: float,
    material: str = "ink",
    bold: bool = True,
    align: str = "CENTER",
    thick: float = 0.001,
):
    """Words on a surface, read by somebody who looks at it from `facing`."""
    weight = "Bold" if bold else "Regular"
    if weight not in _fonts:
        _fonts[weight] = bpy.data.fonts.load(str(FONTS / f"Powiat-{weight}.ttf"))
    curve = bpy.data.curves.new("words", "FONT")
    curve.body, curve.size, curve.align_x, curve.align_y = words, size, align, "CENTER"
    curve.font, curve.extrude, curve.resolution_u = _fonts[weight], thick, 2
    curve.space_line = 0.95
    curve.materials.append(mat(material))
    made = bpy.data.objects.new("words", curve)
    return stand(made, Matrix.LocRotScale(Vector((x, y, z)), Euler(_FACING[facing]), None))


def board(
    x,
    y,
    z,
    width: float,
    height: float,
    facing: str,
    material: str,
    depth: float = 0.02,
    round_by: float = 0.0,
):
    """A flat thing on a wall, its middle at x, y, z on the wall's surface. Returns how far its face stands out."""
    w = width / 2
    sign = {"S": -1, "N": 1, "E": 1, "W": -1}[facing]
    if facing in "SN":
        box(x - w, y, z - height / 2, x + w, y + sign * depth, z + height / 2, material, round_by)
    else:
        box(x, y - w, z - height / 2, x + sign * depth, y + w, z + height / 2, material, round_by)


def off(x, y, facing: str, by: float) -> tuple[float, float]:
    """The point, `by` metres in front of a surface."""
    dx, dy = {"S": (0, -1), "N": (0, 1), "E": (1, 0), "W": (-1, 0)}[facing]
    return x + dx * by, y + dy * by


def along(x, y, facing: str, by: float) -> tuple[float, float]:
    """The point, `by` metres to the right of somebody who looks at the surface from `facing`."""
    dx, dy = {"S": (1, 0), "N": (-1, 0), "E": (0, 1), "W": (0, -1)}[facing]
    return x + dx * by, y + dy * by


def lamp(x0: float, y0: float, x1: float, y1: float, z: float, watts: float, spread: float = 175) -> None:
    """Soft light downwards from a rectangle nobody sees: one clean light instead of many small ones."""
    data = bpy.data.lights.new("lamp", "AREA")
    data.shape, data.size, data.size_y, data.energy = "RECTANGLE", abs(x1 - x0), abs(y1 - y0), watts
    data.color, data.spread = rgb("#fff1de")[:3], math.radians(spread)
    made = bpy.data.objects.new("lamp", data)
    made.visible_camera = made.visible_glossy = False
    stand(made, Matrix.Translation(((x0 + x1) / 2, (y0 + y1) / 2, z)))


def start() -> None:
    """Forget the last picture: its materials and letters went with its file."""
    _fonts.clear()
    _gathered.clear()
    forget()
    chance.seed(1003)
