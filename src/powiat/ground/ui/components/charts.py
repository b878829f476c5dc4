"""Charts: small drawings in SVG without scripts; every figure stands beside the picture as text too."""

from collections.abc import Sequence

from django.utils.safestring import SafeString

from powiat.ground.ui.drawing import draw
from powiat.ground.ui.parts import Point
from powiat.ground.ui.tones import known

WIDTH, HEIGHT = 320, 96


def bars(points: Sequence[Point], title: str, unit: str = "") -> SafeString:
    """Lying bars with names and numbers; for comparing up to a dozen things."""
    top = max((point.value for point in points), default=0) or 1
    rows = [
        {"point": point, "width": round(100 * point.value / top, 2), "tone": known(point.tone or "teal")}
        for point in points
    ]
    return draw("bars", rows=rows, title=title, unit=unit)


def line(points: Sequence[Point], title: str, unit: str = "", tone: str = "teal") -> SafeString:
    """A line over time with its first, last, lowest and highest value told in words."""
    values = [point.value for point in points]
    top = max(values, default=0) or 1
    step = WIDTH / max(len(points) - 1, 1)
    spots = [
        (round(index * step, 1), round(HEIGHT - 6 - (HEIGHT - 12) * value / top, 1))
        for index, value in enumerate(values)
    ]
    path = " ".join(f"{x},{y}" for x, y in spots)
    return draw(
        "line",
        points=points,
        title=title,
        unit=unit,
        tone=known(tone),
        path=path,
        area=f"0,{HEIGHT} {path} {WIDTH},{HEIGHT}",
        last_x=spots[-1][0] if spots else 0,
        last_y=spots[-1][1] if spots else 0,
        width=WIDTH,
        height=HEIGHT,
    )
