"""Glyphs: which letters the codes in a page's content stand for, and how wide they are."""

import re
from dataclasses import dataclass, field
from typing import Any

import pikepdf
from fontTools import agl

_PAIR = re.compile(rb"<([0-9A-Fa-f\s]+)>")


class UnknownFont(Exception):
    """A font whose codes cannot be read as letters."""


@dataclass(slots=True)
class Font:
    """Codes of one or two bytes; `words` gives their letters, `widths` thousandths of the font's size."""

    code_length: int
    words: dict[int, str]
    widths: dict[int, float]
    default_width: float
    is_readable: bool = True
    encoding: str = "cp1252"
    extra: dict[str, Any] = field(default_factory=dict)

    def codes(self, text: bytes) -> list[int]:
        """The codes of a string."""
        step = self.code_length
        return [int.from_bytes(text[i : i + step], "big") for i in range(0, len(text) - step + 1, step)]

    def letters(self, code: int) -> str:
        """What the code says; a code without a meaning is an unreadable sign."""
        return self.words.get(code, "\ufffd")

    def width(self, code: int) -> float:
        """How far the pen moves, in thousandths."""
        return self.widths.get(code, self.default_width)


def read_font(font: pikepdf.Object) -> Font:
    """The font as far as text is concerned."""
    words = _to_unicode(font.ToUnicode.read_bytes()) if "/ToUnicode" in font else {}
    if font.get("/Subtype") == "/Type0":
        return _composite(font, words)
    return _simple(font, words)


def _composite(font: pikepdf.Object, words: dict[int, str]) -> Font:
    inner = font.DescendantFonts[0]
    readable = str(font.get("/Encoding")) in ("/Identity-H", "/Identity-V") and bool(words)
    widths: dict[int, float] = {}
    row = list(inner.get("/W", []))
    i = 0
    while i + 1 < len(row):
        first = int(row[i])
        if isinstance(row[i + 1], pikepdf.Array):
            for step, width in enumerate(row[i + 1]):
                widths[first + step] = float(width)
            i += 2
        else:
            for code in range(first, int(row[i + 1]) + 1):
                widths[code] = float(row[i + 2])
            i += 3
    return Font(2, words, widths, float(inner.get("/DW", 1000)), is_readable=readable)


def _simple(font: pikepdf.Object, words: dict[int, str]) -> Font:
    first = int(font.get("/FirstChar", 0))
    scale = 1.0
    if font.get("/Subtype") == "/Type3":
        scale = abs(float(font.FontMatrix[0])) * 1000
    widths = {first + i: float(width) * scale for i, width in enumerate(font.get("/Widths", []))}
    missing = (
        float(font.get("/FontDescriptor", pikepdf.Dictionary()).get("/MissingWidth", 0))
        if "/FontDescriptor" in font
        else 0.0
    )
    made = {**_by_encoding(font), **words}
    readable = bool(words) or font.get("/Subtype") != "/Type3"
    return Font(1, made, widths, missing, is_readable=readable)


def _by_encoding(font: pikepdf.Object) -> dict[int, str]:
    encoding = font.get("/Encoding")
    base = (
        str(encoding.get("/BaseEncoding", "")) if isinstance(encoding, pikepdf.Dictionary) else str(encoding)
    )
    table = {"/MacRomanEncoding": "mac_roman"}.get(base, "cp1252")
    made = {code: bytes([code]).decode(table, "replace") for code in range(32, 256)}
    if isinstance(encoding, pikepdf.Dictionary):
        code = 0
        for one in encoding.get("/Differences", []):
            if isinstance(one, pikepdf.Name):
                made[code] = agl.toUnicode(str(one)[1:]) or "\ufffd"
                code += 1
            else:
                code = int(one)
    return made


def _to_unicode(content: bytes) -> dict[int, str]:
    """The map a font carries for copying text."""
    words: dict[int, str] = {}
    for block in re.findall(rb"beginbfchar(.*?)endbfchar", content, re.DOTALL):
        row = [_hex(one) for one in _PAIR.findall(block)]
        for code, text in zip(row[::2], row[1::2], strict=False):
            words[int.from_bytes(code, "big")] = text.decode("utf-16-be", "replace")
    for block in re.findall(rb"beginbfrange(.*?)endbfrange", content, re.DOTALL):
        _ranges(block, words)
    return words


def _ranges(block: bytes, words: dict[int, str]) -> None:
    for low, high, target in re.findall(
        rb"<([0-9A-Fa-f\s]+)>\s*<([0-9A-Fa-f\s]+)>\s*(<[0-9A-Fa-f\s]+>|\[[^\]]*\])", block
    ):
        start, end = int(low, 16), int(high, 16)
        if target.startswith(b"["):
            for step, one in enumerate(_PAIR.findall(target)):
                words[start + step] = _hex(one).decode("utf-16-be", "replace")
            continue
        first = _hex(target.strip(b"<>"))
        for code in range(start, min(end, start + 65535) + 1):
            last = int.from_bytes(first[-2:], "big") + code - start
            words[code] = (first[:-2] + (last & 0xFFFF).to_bytes(2, "big")).decode("utf-16-be", "replace")


def _hex(text: bytes) -> bytes:
    digits = b"".join(text.split())
    return bytes.fromhex((digits + b"0" * (len(digits) % 2)).decode())
