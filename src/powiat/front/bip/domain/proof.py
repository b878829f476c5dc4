"""Proof: the copy is read again, by strangers' eyes, before anybody may publish it.

Two independent readers take the text out (pdfium and, where it is installed, poppler), and every object
of the file is opened and searched. One find and the copy is not published.
"""

import io
import re
import shutil
import subprocess
import tempfile
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

import pikepdf
import pypdfium2 as pdfium

from powiat.front.bip.domain.phrases import cleaned, flat, pattern

# Pictures, fonts and colour profiles are noise in which a short word may occur by chance.
LONG_ENOUGH_FOR_NOISE = 6
ENCODINGS = ("utf-8", "utf-16-be", "utf-16-le", "cp1250", "iso-8859-2")
LEFTOVERS = (b"/EmbeddedFile", b"/ByteRange", b"/JavaScript", b"/AcroForm", b"/Outlines")


@dataclass(frozen=True, slots=True)
class Proof:
    """How the copy was read and what was found; clean when nothing was."""

    readers: tuple[str, ...]
    objects: int
    finds: tuple[str, ...]

    @property
    def is_clean(self) -> bool:
        """True when the copy may be published."""
        return not self.finds


def prove(content: bytes, phrases: Iterable[str]) -> Proof:
    """Read the copy in every way we know."""
    wanted = cleaned(phrases)
    finds: list[str] = []
    texts = {"pdfium": _pdfium(content)}
    if shutil.which("pdftotext"):
        texts |= {"poppler": _poppler(content), "poppler (układ)": _poppler(content, "-layout")}
    for reader, text in texts.items():
        finds += [f"{reader}: {phrase}" for phrase in wanted if pattern(phrase).search(flat(text))]
    count, inside = _objects(content, wanted)
    finds += [f"treść pliku: {phrase}" for phrase in inside]
    if content.count(b"%%EOF") != 1:
        finds.append("plik ma wcześniejsze wersje")
    finds += [f"plik ma {one.decode()[1:]}" for one in LEFTOVERS if _has(content, one)]
    return Proof(tuple(texts), count, tuple(dict.fromkeys(finds)))


def _pdfium(content: bytes) -> str:
    document = pdfium.PdfDocument(content)
    try:
        return "\n".join(page.get_textpage().get_text_range() for page in document)
    finally:
        document.close()


def _poppler(content: bytes, *options: str) -> str:
    with tempfile.NamedTemporaryFile(suffix=".pdf") as file:
        Path(file.name).write_bytes(content)
        done = subprocess.run(
            ["pdftotext", *options, "-enc", "UTF-8", file.name, "-"],
            capture_output=True,
            check=True,
            timeout=60,
        )
    return done.stdout.decode(errors="replace")


def _objects(content: bytes, phrases: Sequence[str]) -> tuple[int, list[str]]:
    """How many objects there are, and the phrases found in any of them, opened."""
    found: list[str] = []
    count = 0
    with pikepdf.open(io.BytesIO(content)) as pdf:
        for thing in pdf.objects:
            count += 1
            found += _in_strings(thing, phrases, 0)
            if isinstance(thing, pikepdf.Stream):
                found += _in_stream(thing, phrases)
        found += _in_strings(pdf.trailer, phrases, 0)
    return count, list(dict.fromkeys(found))


def _in_strings(thing: object, phrases: Sequence[str], depth: int) -> list[str]:
    """Strings in dictionaries and arrays; other objects are visited on their own."""
    if depth > 30:
        return []
    if isinstance(thing, pikepdf.String):
        raw = bytes(thing)
        text = flat(str(thing)) + "\n" + raw.decode("utf-8", "ignore")
        return [phrase for phrase in phrases if pattern(phrase).search(text)]
    if isinstance(thing, pikepdf.Array):
        return [
            one for item in thing if not _is_reference(item) for one in _in_strings(item, phrases, depth + 1)
        ]
    if isinstance(thing, pikepdf.Dictionary | pikepdf.Stream):
        return [
            one
            for key in thing.keys()
            if not _is_reference(thing[key])
            for one in _in_strings(thing[key], phrases, depth + 1)
        ]
    return []


def _is_reference(thing: object) -> bool:
    return isinstance(thing, pikepdf.Object) and thing.is_indirect


def _in_stream(stream: pikepdf.Stream, phrases: Sequence[str]) -> list[str]:
    try:
        inside = stream.read_bytes()
    except pikepdf.PdfError:
        inside = stream.read_raw_bytes()
    noise = (
        stream.get("/Subtype") in ("/Image", "/OpenType", "/CIDFontType0C", "/Type1C") or "/Length1" in stream
    )
    noise = noise or "/N" in stream
    found = []
    for phrase in phrases:
        if noise and len(phrase) < LONG_ENOUGH_FOR_NOISE:
            continue
        if any(_spelled(phrase, encoding) in inside for encoding in ENCODINGS if _spelled(phrase, encoding)):
            if noise or re.search(_edges(phrase), inside):
                found.append(phrase)
    return found


def _spelled(phrase: str, encoding: str) -> bytes:
    return phrase.encode(encoding, "ignore")


def _edges(phrase: str) -> bytes:
    forms = {re.escape(_spelled(phrase, encoding)) for encoding in ENCODINGS}
    return b"(?<![A-Za-z0-9])(?:" + b"|".join(sorted(filter(None, forms))) + b")(?![A-Za-z0-9])"


def _has(content: bytes, mark: bytes) -> bool:
    """The mark as the name of a key, also inside packed objects."""
    with pikepdf.open(io.BytesIO(content)) as pdf:
        return any(
            mark.decode() in thing.keys()
            for thing in pdf.objects
            if isinstance(thing, pikepdf.Dictionary | pikepdf.Stream)
        )
