"""Archives: sound outside (kernel), and inside without programs and without archives nested too deep."""

import zipfile
from typing import IO, BinaryIO, NoReturn

from powiat.ground.files.data import Limits, RejectedFile
from powiat.ground.files.domain.kinds import PROGRAMS, Kind, extension_of
from powiat.ground.files.domain.verdict import Verdict, hidden, mismatch, refuse_or_mark
from powiat.ground.kernel.zip_in import Budget, RefusedZip, check_zip, pieces
from powiat.ground.kernel.zip_in import open_zip as open_sound_zip

_NESTED = frozenset({"zip", "docx", "xlsx", "odt", "ods", "jar", "7z", "rar", "gz", "bz2", "xz", "tar"})
_ARCHIVES = (b"PK\x03\x04", b"7z\xbc\xaf", b"Rar!", b"\x1f\x8b", b"BZh", b"\xfd7zXZ")


def budget_of(limits: Limits) -> Budget:
    """What an archive and those inside it may unpack to."""
    return Budget(limits.max_entries, limits.max_unpacked, limits.max_ratio)


def read(content: BinaryIO, name: str, kind: Kind, limits: Limits) -> Verdict:
    """A package: every entry is measured, named safely, and really unpacks."""
    marks = check(content, name, limits, budget_of(limits), depth=1)
    return Verdict(marks=tuple(sorted(marks)))


def open_zip(content: IO[bytes], name: str, label: str = "ZIP") -> zipfile.ZipFile:
    """The archive opened, or RejectedFile in the words of a file called so."""
    try:
        return open_sound_zip(content)
    except RefusedZip as error:
        _reject(error, name, label)


def check(
    content: IO[bytes],
    name: str,
    limits: Limits,
    budget: Budget,
    *,
    depth: int,
    programs: frozenset[str] = PROGRAMS,
) -> set[str]:
    """Refuse an archive that lies about its size, reaches outside, hides something or nests too deep."""
    marks: set[str] = set()
    with open_zip(content, name) as archive:
        try:
            check_zip(archive, budget)
        except RefusedZip as error:
            _reject(error, name, "ZIP")
        for entry in archive.infolist():
            if entry.is_dir():
                continue
            if extension_of(entry.filename) in programs:
                marks.update(refuse_or_mark(limits, "program", _program(name, entry.filename)))
            marks.update(_check_entry(archive, entry, name, limits, budget, depth))
    return marks


def _reject(error: RefusedZip, name: str, label: str) -> NoReturn:
    if error.reason == "broken":
        raise RejectedFile(mismatch(name, label)) from error
    if error.reason == "hidden":
        raise RejectedFile(hidden(name)) from error
    raise RejectedFile(f"Archiwum „{name}” {error.clause}") from error


def _program(name: str, inside: str) -> str:
    return f"Archiwum „{name}” zawiera program, skrypt lub makro („{inside}”). Usuń go i dodaj ponownie."


def _check_entry(
    archive: zipfile.ZipFile, entry: zipfile.ZipInfo, name: str, limits: Limits, budget: Budget, depth: int
) -> tuple[str, ...]:
    """The content of one entry: it unpacks to its true size, and an archive inside is judged in its turn."""
    head = b""
    try:
        for piece in pieces(archive, entry):
            head = head or piece[:16]
    except RefusedZip as error:
        if error.reason == "encrypted" and not limits.strict:
            return ("encrypted",)
        _reject(error, name, "ZIP")
    if not (head.startswith(_ARCHIVES) or extension_of(entry.filename) in _NESTED):
        return ()
    if depth >= limits.max_archive_depth:
        raise RejectedFile(
            f"Archiwum „{name}” zawiera zbyt wiele archiwów jedno w drugim. Dodaj pliki pojedynczo."
        )
    if not head.startswith(b"PK\x03\x04"):
        raise RejectedFile(
            f"Archiwum „{name}” zawiera archiwum innego rodzaju niż ZIP. Dodaj pliki pojedynczo."
        )
    with archive.open(entry) as inner:
        return tuple(check(inner, name, limits, budget, depth=depth + 1))
