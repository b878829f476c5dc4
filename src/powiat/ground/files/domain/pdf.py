"""PDF from outside: opens in qpdf, is not encrypted, begins and ends as a PDF, carries nothing that runs."""

import re
from typing import BinaryIO

import pikepdf

from powiat.ground.files.data import Limits, RejectedFile
from powiat.ground.files.domain.kinds import Kind
from powiat.ground.files.domain.polyglot import ends_as_zip, head_and_tail, holds_script
from powiat.ground.files.domain.verdict import Verdict, hidden, mismatch, refuse_or_mark

_HEADER = re.compile(rb"%PDF-[12]\.\d")
# A browser that guesses types looks at no more than this.
_SNIFFED = 1024
_RUNS = {"/JavaScript": "script", "/Launch": "launch", "/ImportData": "launch", "/Rendition": "script"}
_MAX_OBJECTS = 200_000
_MAX_NESTING = 8
_MAX_ARRAY = 200  # longer ones hold numbers: widths, page trees by reference


def read(content: BinaryIO, name: str, kind: Kind, limits: Limits) -> Verdict:
    """Pages and marks of a PDF."""
    size = content.seek(0, 2)
    head, tail = head_and_tail(content, size)
    if not _HEADER.match(head):
        raise RejectedFile(mismatch(name, "PDF"))
    last = max(0, tail.rfind(b"%%EOF"))
    if holds_script(head[:_SNIFFED]) or holds_script(tail[last:]) or ends_as_zip(tail):
        raise RejectedFile(hidden(name))
    locked = f"Plik „{name}” jest zaszyfrowany. Zapisz go bez hasła i dodaj ponownie."
    content.seek(0)
    try:
        with pikepdf.open(content, suppress_warnings=True) as document:
            marks = set(refuse_or_mark(limits, "encrypted", locked) if document.is_encrypted else ())
            pages = len(document.pages)
            marks |= _marks(document)
    except pikepdf.PasswordError:
        return Verdict(None, refuse_or_mark(limits, "encrypted", locked))
    except (pikepdf.PdfError, ValueError, TypeError, RecursionError) as error:
        raise RejectedFile(mismatch(name, "PDF")) from error
    if not 1 <= pages <= limits.max_pages:
        raise RejectedFile(
            f"Plik „{name}” ma {pages} stron, a przyjmujemy od 1 do {limits.max_pages}. Podziel "
            "go na mniejsze części."
        )
    for mark in marks & {"script", "launch"}:
        refuse_or_mark(
            limits,
            mark,
            f"Plik „{name}” zawiera skrypty lub polecenia uruchamiające inne programy. "
            "Wydrukuj go do nowego pliku PDF i dodaj ponownie.",
        )
    return Verdict(pages, tuple(sorted(marks)))


def _marks(document: pikepdf.Pdf) -> set[str]:
    """What the document carries besides pages, found by looking at every object."""
    marks: set[str] = set()
    objects = document.objects
    if len(objects) > _MAX_OBJECTS:
        raise ValueError("too many objects")
    for thing in objects:
        if isinstance(thing, pikepdf.Dictionary | pikepdf.Stream):
            marks |= _marks_of(thing, 0)
    return marks


def _marks_of(thing: pikepdf.Object, depth: int) -> set[str]:
    """Marks of one dictionary; actions may also be written inside it, so direct values are followed."""
    found = set()
    action = thing.get("/S")
    if isinstance(action, pikepdf.Name) and str(action) in _RUNS:
        found.add(_RUNS[str(action)])
    if "/JS" in thing:
        found.add("script")
    if "/EmbeddedFiles" in thing or thing.get("/Type") == "/EmbeddedFile" or "/EF" in thing:
        found.add("attachments")
    if thing.get("/Subtype") == "/RichMedia":
        found.add("script")
    if thing.get("/Type") == "/Sig" or "/ByteRange" in thing:
        found.add("signature")
    if "/XFA" in thing:
        found.add("form")
    if depth < _MAX_NESTING:
        entries = thing if isinstance(thing, pikepdf.Dictionary) else thing.stream_dict
        for value in entries.as_dict().values():
            found |= _marks_inside(value, depth)
    return found


def _marks_inside(value: object, depth: int) -> set[str]:
    """Marks of a direct value; indirect ones are met when their own object comes."""
    if depth >= _MAX_NESTING or not isinstance(value, pikepdf.Object) or value.is_indirect:
        return set()
    if isinstance(value, pikepdf.Dictionary):
        return _marks_of(value, depth + 1)
    found: set[str] = set()
    if isinstance(value, pikepdf.Array) and len(value) < _MAX_ARRAY:
        for one in value:
            found |= _marks_inside(one, depth + 1)
    return found
