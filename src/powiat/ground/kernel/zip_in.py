"""ZIP from outside: measured before it is unpacked, and nothing in it may reach outside it."""

import stat
import zipfile
import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from typing import IO

MEGABYTE = 1024 * 1024
_END_RECORD = 22
_LOCAL_HEADER = 30
_SMALL = MEGABYTE  # a short text may honestly shrink a thousand times
_CHUNK = 256 * 1024
_FALSE = (zipfile.BadZipFile, zlib.error, EOFError, OSError, NotImplementedError, RuntimeError, ValueError)


class RefusedZip(ValueError):
    """The archive may not be read. `clause` completes the Polish sentence „Archiwum „x.zip” …”.

    `reason` is "broken" (not an archive, or damaged), "hidden" (more than an archive) or "unfit".
    """

    def __init__(self, clause: str, reason: str = "unfit") -> None:
        super().__init__(clause)
        self.clause = clause
        self.reason = reason


@dataclass(slots=True)
class Budget:
    """How much may still be unpacked, shared by an archive and the archives inside it."""

    entries: int = 1000
    unpacked: int = 200 * MEGABYTE
    ratio: int = 100


def open_zip(content: IO[bytes]) -> zipfile.ZipFile:
    """The archive, when the file is one from its first byte to its last."""
    content.seek(0)
    if content.read(4) not in (b"PK\x03\x04", b"PK\x05\x06"):
        raise RefusedZip(_BROKEN, "broken")
    try:
        archive = zipfile.ZipFile(content)
    except _FALSE as error:
        raise RefusedZip(_BROKEN, "broken") from error
    size = content.seek(0, 2)
    content.seek(size - _END_RECORD - len(archive.comment))
    if content.read(4) != b"PK\x05\x06":
        raise RefusedZip("zawiera ukrytą treść innego rodzaju. Spakuj pliki ponownie.", "hidden")
    return archive


_BROKEN = "jest uszkodzone albo nie jest archiwum ZIP. Spakuj pliki ponownie."
_MISBUILT = "jest zbudowane niepoprawnie. Spakuj pliki ponownie."


def check_zip(archive: zipfile.ZipFile, budget: Budget) -> None:
    """Refuse an archive that swells, overlaps itself, reaches outside or names a file twice."""
    entries = archive.infolist()
    _check_measure(entries, budget)
    _check_layout(archive, entries)
    _check_names(entries)


def unpack(archive: zipfile.ZipFile, entry: zipfile.ZipInfo) -> bytes:
    """The content of an entry whose size and checksum are true."""
    return b"".join(pieces(archive, entry))


def pieces(archive: zipfile.ZipFile, entry: zipfile.ZipInfo) -> Iterator[bytes]:
    """The content of an entry, piece by piece."""
    if entry.flag_bits & 0x1:
        raise RefusedZip("jest zaszyfrowane. Spakuj pliki bez hasła i dodaj ponownie.", "encrypted")
    if entry.compress_type not in (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED):
        raise RefusedZip("używa nieobsługiwanej kompresji. Spakuj pliki do zwykłego ZIP.")
    total = 0
    try:
        with archive.open(entry) as stream:
            while piece := stream.read(_CHUNK):
                total += len(piece)
                yield piece
    except _FALSE as error:
        raise RefusedZip(_BROKEN, "broken") from error
    if total != entry.file_size:
        raise RefusedZip(_BROKEN, "broken")


def _check_measure(entries: list[zipfile.ZipInfo], budget: Budget) -> None:
    budget.entries -= len(entries)
    if budget.entries < 0:
        raise RefusedZip("zawiera zbyt wiele plików. Podziel je na mniejsze.")
    packed = sum(entry.compress_size for entry in entries)
    unpacked = sum(entry.file_size for entry in entries)
    budget.unpacked -= unpacked
    sizes = [(entry.file_size, entry.compress_size) for entry in entries] + [(unpacked, packed)]
    swollen = any(whole > _SMALL and whole > budget.ratio * max(small, 1) for whole, small in sizes)
    if budget.unpacked < 0 or swollen:
        raise RefusedZip("po rozpakowaniu byłoby zbyt duże, więc go nie przyjmujemy. Dodaj pliki pojedynczo.")


def _check_layout(archive: zipfile.ZipFile, entries: list[zipfile.ZipInfo]) -> None:
    """Entries lie one after another: overlapping ones unpack the same bytes many times."""
    end = 0
    for entry in sorted(entries, key=lambda one: one.header_offset):
        if entry.header_offset < end:
            raise RefusedZip(_MISBUILT)
        end = entry.header_offset + _LOCAL_HEADER + entry.compress_size
    if end > archive.start_dir:
        raise RefusedZip(_MISBUILT)


def _check_names(entries: list[zipfile.ZipInfo]) -> None:
    seen = set()
    for entry in entries:
        path = entry.orig_filename
        if is_outside(path):
            raise RefusedZip(
                "zawiera plik o niebezpiecznej ścieżce. Spakuj pliki ponownie bez pełnych ścieżek."
            )
        if stat.S_IFMT(entry.external_attr >> 16) not in (0, stat.S_IFREG, stat.S_IFDIR):
            raise RefusedZip("zawiera dowiązanie zamiast pliku. Spakuj same pliki.")
        key = path.casefold().rstrip("/")
        if key in seen:
            raise RefusedZip("zawiera dwa pliki o tej samej nazwie. Zmień nazwę jednego z nich.")
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
