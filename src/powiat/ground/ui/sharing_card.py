"""The picture of a shared link: the kind, the title and the county in our own letters, 1200 by 630 points.

The same words always give the same bytes, so the picture is kept under the digest of its words and is never old.
"""

import hashlib
import io
import os
from functools import cache, lru_cache
from pathlib import Path

from django.conf import settings
from PIL import Image, ImageDraw, ImageFont

WIDTH, HEIGHT = 1200, 630
# Drawn anew when the drawing changes.
_EDITION = "1"
_GREEN, _DEEP, _GOLD, _WHITE, _PALE = "#0b4f4a", "#083b37", "#f0b43c", "#ffffff", "#cfe5e1"
_LEFT, _RIGHT = 80, 1120
_FONTS = Path(__file__).parent / "static" / "ui" / "fonts"
_SIZES = (76, 66, 58, 50, 44)
_MOST_LINES = 4


def digest(kind: str, title: str, footer: str) -> str:
    """The name of the picture: other words, another name."""
    return hashlib.sha256("\n".join((_EDITION, kind, title, footer)).encode()).hexdigest()[:12]


def sharing_card(kind: str, title: str, footer: str) -> bytes:
    """PNG of these words; drawn once, then read from the shelf."""
    kept = Path(settings.BASE_VAR) / "cards" / f"{digest(kind, title, footer)}.png"
    if kept.is_file():
        return kept.read_bytes()
    content = draw(kind, title, footer)
    kept.parent.mkdir(parents=True, exist_ok=True)
    fresh = kept.with_suffix(f".{os.getpid()}")
    fresh.write_bytes(content)
    fresh.replace(kept)
    return content


@lru_cache(maxsize=32)
def draw(kind: str, title: str, footer: str) -> bytes:
    """The drawing itself."""
    picture = Image.new("RGB", (WIDTH, HEIGHT), _GREEN)
    pen = ImageDraw.Draw(picture)
    pen.rectangle((0, HEIGHT - 120, WIDTH, HEIGHT), fill=_DEEP)
    pen.rectangle((_LEFT, 96, _LEFT + 72, 104), fill=_GOLD)
    pen.text((_LEFT, 122), kind, font=_font("Bold", 34), fill=_GOLD)
    size, lines = _fitting(" ".join(title.split()))
    for number, line in enumerate(lines):
        pen.text((_LEFT, 186 + number * round(size * 1.16)), line, font=_font("Bold", size), fill=_WHITE)
    pen.ellipse((_LEFT, HEIGHT - 84, _LEFT + 48, HEIGHT - 36), fill=_GOLD)
    pen.text((_LEFT + 72, HEIGHT - 82), footer, font=_font("Regular", 34), fill=_PALE)
    out = io.BytesIO()
    # Few colours and the smoothed edges between them: a palette is a quarter of the bytes.
    picture.quantize(64, dither=Image.Dither.NONE).save(out, "PNG", optimize=True)
    return out.getvalue()


def _fitting(title: str) -> tuple[int, list[str]]:
    """The largest letters in which the title stands on four lines; a longer one ends with an ellipsis."""
    for size in _SIZES:
        lines = _lines(title, size)
        if len(lines) <= _MOST_LINES and all(_width(line, size) <= _RIGHT - _LEFT for line in lines):
            return size, lines
    size = _SIZES[-1]
    lines = _lines(title, size)[:_MOST_LINES]
    while _width(lines[-1] + "…", size) > _RIGHT - _LEFT:
        lines[-1] = lines[-1][:-1].rstrip()
    lines[-1] += "…"
    return size, [line if _width(line, size) <= _RIGHT - _LEFT else line[:30] + "…" for line in lines]


def _lines(title: str, size: int) -> list[str]:
    lines = [""]
    for word in title.split():
        longer = f"{lines[-1]} {word}".strip()
        if lines[-1] and _width(longer, size) > _RIGHT - _LEFT:
            lines.append(word)
        else:
            lines[-1] = longer
    return lines


def _width(line: str, size: int) -> float:
    return _font("Bold", size).getlength(line)


@cache
def _font(weight: str, size: int) -> ImageFont.FreeTypeFont:
    return ImageFont.truetype(_FONTS / f"Powiat-{weight}.ttf", size, layout_engine=ImageFont.Layout.BASIC)
