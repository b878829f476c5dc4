"""Pictures: known by their content, and copied anew for the public: upright, small, without anything hidden in them."""

import io
from collections.abc import Iterable
from dataclasses import dataclass

from PIL import Image, ImageDraw, ImageOps

MAX_BYTES = 20 * 1024 * 1024
MAX_PIXELS = 50_000_000
LONGEST, THUMB = 1600, 400
_GPS = 0x8825

_SIGNS: tuple[tuple[bytes, str], ...] = (
    (b"\xff\xd8\xff", "jpg"),
    (b"\x89PNG\r\n\x1a\n", "png"),
    (b"GIF8", "gif"),
    (b"%PDF", "pdf"),
)


@dataclass(frozen=True, slots=True)
class Rectangle:
    """An area to cover, in parts (0-1) of the upright picture's width and height."""

    left: float
    top: float
    right: float
    bottom: float

    def is_sound(self) -> bool:
        """Lies in the picture and has a size."""
        return 0 <= self.left < self.right <= 1 and 0 <= self.top < self.bottom <= 1


@dataclass(frozen=True, slots=True)
class Copies:
    """What is shown: the copy and its thumbnail, both JPEG without metadata."""

    public: bytes
    thumb: bytes
    width: int
    height: int


def kind_of(head: bytes) -> str:
    """jpg, png, webp, or what it is instead: gif, pdf, heic, svg; empty when nothing known."""
    for sign, kind in _SIGNS:
        if head.startswith(sign):
            return kind
    if head[:4] == b"RIFF" and head[8:12] == b"WEBP":
        return "webp"
    if head[4:8] == b"ftyp" and head[8:12] in (b"heic", b"heix", b"mif1", b"heif", b"hevc", b"avif"):
        return "heic"
    start = head[:1000].lstrip(b"\xef\xbb\xbf \t\r\n").lower()
    if start.startswith((b"<svg", b"<?xml", b"<!doctype svg")) or b"<svg" in start:
        return "svg"
    return ""


def refusal(kind: str, name: str) -> str:
    """Why a thing of this kind is not taken, in Polish; empty when it may be."""
    if kind in ("jpg", "png", "webp"):
        return ""
    words = {
        "svg": "jest rysunkiem SVG, a nie zdjęciem. Dodaj zdjęcie JPG, PNG albo WEBP.",
        "heic": "jest w formacie HEIC. Wybierz w telefonie zapis „najbardziej zgodny” (JPG) i dodaj je ponownie.",
        "gif": "jest obrazem GIF. Dodaj zdjęcie JPG, PNG albo WEBP.",
        "pdf": "jest dokumentem PDF, a nie zdjęciem. Dodaj zdjęcie JPG, PNG albo WEBP.",
    }.get(kind, "nie jest zdjęciem, choć tak się nazywa. Dodaj zdjęcie JPG, PNG albo WEBP.")
    return f"Plik „{name}” {words}"


def make_copies(content: bytes, covered: Iterable[Rectangle] = ()) -> Copies:
    """Upright by its EXIF, plain RGB, smaller, covered for good; no EXIF, no profile, no comment goes along."""
    with Image.open(io.BytesIO(content)) as opened:
        if opened.format == "JPEG":
            opened.draft("RGB", (LONGEST, LONGEST))
        upright = ImageOps.exif_transpose(opened)
        flat = _flat(upright)
    flat.thumbnail((LONGEST, LONGEST), Image.Resampling.LANCZOS)
    _cover(flat, covered)
    small = flat.copy()
    small.thumbnail((THUMB, THUMB), Image.Resampling.LANCZOS)
    return Copies(_jpeg(flat), _jpeg(small), flat.width, flat.height)


def size_of(content: bytes) -> tuple[int, int]:
    """Width and height of the upright picture."""
    with Image.open(io.BytesIO(content)) as opened:
        turned = opened.getexif().get(0x0112, 1) in (5, 6, 7, 8)
        return (opened.height, opened.width) if turned else (opened.width, opened.height)


def place_of(content: bytes) -> tuple[float, float] | None:
    """(longitude, latitude) that the camera wrote into the picture; None when it wrote none, or nonsense."""
    try:
        with Image.open(io.BytesIO(content)) as opened:
            told = opened.getexif().get_ifd(_GPS)
        latitude = _degrees(told[2]) * (-1 if told.get(1) == "S" else 1)
        longitude = _degrees(told[4]) * (-1 if told.get(3) == "W" else 1)
    except (KeyError, TypeError, ValueError, ZeroDivisionError, OSError):
        return None
    # No camera stands at 0, 0: it means that the place was not known.
    is_place = abs(latitude) <= 90 and abs(longitude) <= 180 and (latitude, longitude) != (0, 0)
    return (longitude, latitude) if is_place else None


def _degrees(parts: tuple[float, float, float]) -> float:
    degrees, minutes, seconds = (float(one) for one in parts)
    return degrees + minutes / 60 + seconds / 3600


def _flat(image: Image.Image) -> Image.Image:
    """What is see-through becomes white."""
    if image.mode in ("RGBA", "LA", "P", "PA"):
        solid = image.convert("RGBA")
        paper = Image.new("RGB", solid.size, "white")
        paper.paste(solid, mask=solid.getchannel("A"))
        return paper
    return image.convert("RGB")


def _cover(image: Image.Image, covered: Iterable[Rectangle]) -> None:
    draw = ImageDraw.Draw(image)
    for one in covered:
        box = (
            int(one.left * image.width),
            int(one.top * image.height),
            -int(-one.right * image.width // 1),
            -int(-one.bottom * image.height // 1),
        )
        draw.rectangle(box, fill=(40, 40, 40))


def _jpeg(image: Image.Image) -> bytes:
    out = io.BytesIO()
    # A fresh picture holds pixels only; whatever the opened one carried stays behind.
    picture = Image.frombytes("RGB", image.size, image.tobytes())
    picture.save(out, "JPEG", quality=85, optimize=True)
    return out.getvalue()
