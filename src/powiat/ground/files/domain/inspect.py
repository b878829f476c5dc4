"""Inspection: a file is what its content says, and its name must agree with it.

Each family of kinds has its own reader that really opens the content; a file no reader can open is refused.
"""

from collections.abc import Callable
from dataclasses import dataclass
from typing import BinaryIO

from powiat.ground.files.data import Limits, RejectedFile
from powiat.ground.files.domain import archive, mail, office, pdf, picture, signature, text
from powiat.ground.files.domain.kinds import ADVICE, KINDS, LIST, Kind, extension_of
from powiat.ground.files.domain.likeness import other_likeness
from powiat.ground.files.domain.verdict import Verdict


@dataclass(frozen=True, slots=True)
class Inspected:
    """What the inspection found: the type, the number of pages and marks worth a clerk's attention."""

    mime: str
    pages: int | None
    marks: tuple[str, ...]


Reader = Callable[[BinaryIO, str, Kind, Limits], Verdict]
READERS: dict[str, Reader] = {
    "pdf": pdf.read,
    "picture": picture.read,
    "text": text.read_text,
    "xml": text.read_xml,
    "ooxml": office.read_ooxml,
    "odf": office.read_odf,
    "mail": mail.read,
    "zip": archive.read,
    "cms": signature.read,
}


def inspect(content: BinaryIO, name: str, size: int, limits: Limits) -> Inspected:
    """The type and pages of the content, or RejectedFile with the reason."""
    extension = extension_of(name)
    kind = KINDS.get(extension)
    if kind is None or (limits.extensions is not None and extension not in limits.extensions):
        raise RejectedFile(_not_taken(name, extension, limits))
    if size == 0:
        raise RejectedFile(f"Plik „{name}” jest pusty. Sprawdź go i dodaj ponownie.")
    content.seek(0)
    try:
        verdict = READERS[kind.family](content, name, kind, limits)
    except RejectedFile as refusal:
        other = other_likeness(content, kind)
        if other is None:
            raise
        raise RejectedFile(
            f"Plik „{name}” ma rozszerzenie „{extension}”, ale zawiera {other}. "
            "Zmień rozszerzenie na właściwe albo zapisz plik ponownie."
        ) from refusal
    return Inspected(kind.mime, verdict.pages, verdict.marks)


def _not_taken(name: str, extension: str, limits: Limits) -> str:
    accepted = LIST
    if limits.extensions is not None:
        accepted = ", ".join(sorted(one.upper() for one in limits.extensions))
    if not extension:
        return (
            f"Plik „{name}” nie ma rozszerzenia, więc nie wiemy, co to jest. Przyjmujemy pliki: {accepted}."
        )
    advice = ADVICE.get(extension) if limits.extensions is None else None
    return (
        f"Plików typu „{extension}” nie przyjmujemy („{name}”). {advice or f'Przyjmujemy pliki: {accepted}.'}"
    )
