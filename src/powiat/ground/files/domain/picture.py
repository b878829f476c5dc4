"""Pictures from outside: measured before they are decoded, opened by Pillow, nothing hidden at either end."""

import re
import struct
import warnings
from typing import BinaryIO

from PIL import Image, UnidentifiedImageError

from powiat.ground.files.data import Limits, RejectedFile
from powiat.ground.files.domain.kinds import Kind
from powiat.ground.files.domain.polyglot import ends_as_zip, head_and_tail, holds_script
from powiat.ground.files.domain.verdict import Verdict, hidden, mismatch

FORMATS = {"image/jpeg": "JPEG", "image/png": "PNG", "image/tiff": "TIFF", "image/webp": "WEBP"}
# A JPEG whose first segment is "/*" bytes long: the opening of a script that is also a picture.
_SCRIPT_JPEG = re.compile(rb"\xff\xd8\xff[\xe0-\xef\xfe]/[*/]")
_FULL_CHECK = 12_000_000
_TRUNCATED = (OSError, SyntaxError, ValueError, struct.error, EOFError, IndexError, KeyError, TypeError)


def read(content: BinaryIO, name: str, kind: Kind, limits: Limits) -> Verdict:
    """Frames of a picture (pages of a TIFF scan)."""
    size = content.seek(0, 2)
    head, tail = head_and_tail(content, size)
    label = FORMATS[kind.mime]
    content.seek(0)
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            pages = _open(content, name, label, limits)
    except Image.DecompressionBombError as error:
        raise RejectedFile(_too_large(name, limits)) from error
    except (UnidentifiedImageError, *_TRUNCATED) as error:
        raise RejectedFile(mismatch(name, label)) from error
    if ends_as_zip(tail) or holds_script(head) or holds_script(tail) or _SCRIPT_JPEG.match(head):
        raise RejectedFile(hidden(name))
    if not _ends_properly(label, head, tail, size):
        raise RejectedFile(hidden(name))
    return Verdict(pages)


def _too_large(name: str, limits: Limits) -> str:
    millions = limits.max_pixels // 1_000_000
    return f"Obraz „{name}” ma więcej niż {millions} milionów punktów. Zmniejsz go i dodaj ponownie."


def _open(content: BinaryIO, name: str, label: str, limits: Limits) -> int:
    """Frames, after the header was measured and the content checked without a full decode of large ones."""
    with Image.open(content, formats=[label]) as image:
        width, height = image.size
        if width * height > limits.max_pixels:
            raise RejectedFile(_too_large(name, limits))
        frames = getattr(image, "n_frames", 1)
        if frames > limits.max_pages:
            raise RejectedFile(f"Plik „{name}” ma zbyt wiele stron. Podziel go na mniejsze części.")
        if label == "TIFF":
            for frame in range(frames):
                image.seek(frame)
                if image.size[0] * image.size[1] > limits.max_pixels:
                    raise RejectedFile(_too_large(name, limits))
            image.seek(0)
        if label == "JPEG":
            # The decoder itself shrinks eight times, so memory stays small.
            image.draft("L", (max(1, width // 8), max(1, height // 8)))
            image.load()
        elif width * height <= _FULL_CHECK:
            image.load()
    if label == "PNG":
        content.seek(0)
        with Image.open(content, formats=[label]) as image:
            image.verify()
    return frames


def _ends_properly(label: str, head: bytes, tail: bytes, size: int) -> bool:
    """Nothing lies behind the picture (a JPEG may carry what telephones append: no script, no archive)."""
    if label == "PNG":
        return tail.rstrip(b"\x00\r\n ").endswith(b"IEND\xaeB`\x82")
    if label == "WEBP":
        declared = int.from_bytes(head[4:8], "little") + 8
        return declared <= size <= declared + 1
    return True
