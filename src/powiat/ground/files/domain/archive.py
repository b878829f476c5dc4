"""Archives: a ZIP is measured before it is unpacked, and nothing in it may reach outside it."""

import stat
import zipfile
import zlib
from typing import BinaryIO

from powiat.ground.files.data import MEGABYTE, Limits, RejectedFile
from powiat.ground.files.domain.kinds import PROGRAMS, Kind, extension_of
from powiat.ground.files.domain.verdict import Verdict, hidden, mismatch, refuse_or_mark

_END_RECORD = 22
_LOCAL_HEADER = 30
_SMALL = MEGABYTE  # a short text may honestly shrink a thousand times
_CHUNK = 256 * 1024
_NESTED = frozenset({"zip", "docx", "xlsx", "odt", "ods", "jar", "7z", "rar", "gz", "bz2", "xz", "tar"})


class Budget:
    """How much may still be unpacked, shared by an archive and the archives inside it."""

    def __init__(self, limits: Limits) -> None:
        self.entries = limits.max_entries
        self.unpacked = limits.max_unpacked


def read(content: BinaryIO, name: str, kind: Kind, limits: Limits) -> Verdict:
    """A package: every entry is measured, named safely, and really unpacks."""
    marks = check(content, name, limits, Budget(limits), depth=1)
    return Verdict(marks=tuple(sorted(marks)))


def check(
    content: BinaryIO,
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
        entries = archive.infolist()
        _check_measure(entries, name, limits, budget)
        _check_layout(archive, entries, name)
        _check_names(entries, name)
        for entry in entries:
            if entry.is_dir():
                continue
            if extension_of(entry.filename) in programs:
                marks.update(refuse_or_mark(limits, "program", _program(name, entry.filename)))
            marks.update(_check_entry(archive, entry, name, limits, budget, depth))
    return marks


def _program(name: str, inside: str) -> str:
    return f"Archiwum „{name}” zawiera program, skrypt lub makro („{inside}”). Usuń go i dodaj ponownie."


def open_zip(content: BinaryIO, name: str, label: str = "ZIP") -> zipfile.ZipFile:
    """The archive opened, when the file is an archive from its first byte to its last."""
    content.seek(0)
    if content.read(4) not in (b"PK\x03\x04", b"PK\x05\x06"):
        raise RejectedFile(mismatch(name, label))
    try:
        archive = zipfile.ZipFile(content)
    except (zipfile.BadZipFile, NotImplementedError, ValueError, OSError, UnicodeDecodeError) as error:
        raise RejectedFile(mismatch(name, label)) from error
    size = content.seek(0, 2)
    content.seek(size - _END_RECORD - len(archive.comment))
    if content.read(4) != b"PK\x05\x06":
        raise RejectedFile(hidden(name))
    return archive


def _check_measure(entries: list[zipfile.ZipInfo], name: str, limits: Limits, budget: Budget) -> None:
    budget.entries -= len(entries)
    if budget.entries < 0:
        raise RejectedFile(
            f"Archiwum „{name}” zawiera więcej niż {limits.max_entries} plików. Podziel je na mniejsze."
        )
    budget.unpacked -= sum(entry.file_size for entry in entries)
    packed = sum(entry.compress_size for entry in entries)
    unpacked = sum(entry.file_size for entry in entries)
    swollen = [
        e
        for e in entries
        if e.file_size > _SMALL and e.file_size > limits.max_ratio * max(e.compress_size, 1)
    ]
    if budget.unpacked < 0 or swollen or (unpacked > _SMALL and unpacked > limits.max_ratio * max(packed, 1)):
        raise RejectedFile(
            f"Archiwum „{name}” po rozpakowaniu byłoby zbyt duże, więc go nie przyjmujemy. Dodaj "
            "pliki pojedynczo."
        )


def _check_layout(archive: zipfile.ZipFile, entries: list[zipfile.ZipInfo], name: str) -> None:
    """Entries lie one after another: overlapping ones unpack the same bytes many times."""
    end = 0
    for entry in sorted(entries, key=lambda one: one.header_offset):
        if entry.header_offset < end:
            raise RejectedFile(f"Archiwum „{name}” jest zbudowane niepoprawnie. Spakuj pliki ponownie.")
        end = entry.header_offset + _LOCAL_HEADER + entry.compress_size
    if end > archive.start_dir:
        raise RejectedFile(f"Archiwum „{name}” jest zbudowane niepoprawnie. Spakuj pliki ponownie.")


def _check_names(entries: list[zipfile.ZipInfo], name: str) -> None:
    seen = set()
    for entry in entries:
        path = entry.orig_filename
        if is_outside(path):
            raise RejectedFile(
                f"Archiwum „{name}” zawiera plik o niebezpiecznej ścieżce. Spakuj pliki ponownie "
                "bez pełnych ścieżek."
            )
        if stat.S_IFMT(entry.external_attr >> 16) not in (0, stat.S_IFREG, stat.S_IFDIR):
            raise RejectedFile(f"Archiwum „{name}” zawiera dowiązanie zamiast pliku. Spakuj same pliki.")
        key = path.casefold().rstrip("/")
        if key in seen:
            raise RejectedFile(
                f"Archiwum „{name}” zawiera dwa pliki o tej samej nazwie. Zmień nazwę jednego z nich."
            )
        seen.add(key)


def is_outside(path: str) -> bool:
    """True for a path that would be written anywhere but under the folder it is unpacked to."""
    parts = path.replace("\\", "/").split("/")
    return (
        path.startswith(("/", "\\"))
        or ".." in parts
        or (len(parts[0]) >= 2 and parts[0][1] == ":")
        or any(ord(letter) < 32 for letter in path)
        or not path.strip()
    )


def _check_entry(
    archive: zipfile.ZipFile, entry: zipfile.ZipInfo, name: str, limits: Limits, budget: Budget, depth: int
) -> tuple[str, ...]:
    """The content of one entry: it unpacks to its true size, and an archive inside is judged in its turn."""
    if entry.flag_bits & 0x1:
        message = f"Archiwum „{name}” jest zaszyfrowane. Spakuj pliki bez hasła i dodaj ponownie."
        return refuse_or_mark(limits, "encrypted", message)
    if entry.compress_type not in (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED):
        raise RejectedFile(
            f"Archiwum „{name}” używa nieobsługiwanej kompresji. Spakuj pliki do zwykłego ZIP."
        )
    head = _unpack(archive, entry, name)
    is_archive = head.startswith((b"PK\x03\x04", b"7z\xbc\xaf", b"Rar!", b"\x1f\x8b", b"BZh", b"\xfd7zXZ"))
    if not (is_archive or extension_of(entry.filename) in _NESTED):
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


def _unpack(archive: zipfile.ZipFile, entry: zipfile.ZipInfo, name: str) -> bytes:
    """Unpack to nowhere: sizes and checksums must be true. Returns the first bytes."""
    try:
        with archive.open(entry) as stream:
            head = stream.read(16)
            total = len(head)
            while piece := stream.read(_CHUNK):
                total += len(piece)
    except (zipfile.BadZipFile, zlib.error, EOFError, OSError, NotImplementedError, RuntimeError) as error:
        raise RejectedFile(mismatch(name, "ZIP")) from error
    if total != entry.file_size:
        raise RejectedFile(mismatch(name, "ZIP"))
    return head
