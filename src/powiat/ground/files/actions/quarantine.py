"""Quarantine: the folder where a file lies, under a random name, until it is judged."""

import hashlib
import os
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path
from typing import BinaryIO

from django.conf import settings

from powiat.ground.files.data import MEGABYTE, Limits, RejectedFile

_CHUNK = 1024 * 1024


@dataclass(frozen=True, slots=True)
class Held:
    """A content in quarantine: where it lies, how large it is, its hash."""

    path: Path
    size: int
    sha256: str


def quarantine_folder() -> Path:
    """The folder, readable by nobody else; made when missing."""
    folder = Path(settings.FILE_QUARANTINE)
    folder.mkdir(parents=True, exist_ok=True, mode=0o700)
    return folder


@contextmanager
def held(content: bytes | BinaryIO, name: str, limits: Limits) -> Iterator[Held]:
    """The content written to quarantine while it is judged; afterwards nothing of it stays there."""
    source = BytesIO(content) if isinstance(content, bytes | bytearray | memoryview) else content
    handle, raw_path = tempfile.mkstemp(dir=quarantine_folder(), prefix="in-")
    path = Path(raw_path)
    try:
        digest = hashlib.sha256()
        size = 0
        with os.fdopen(handle, "wb") as target:
            while piece := source.read(_CHUNK):
                size += len(piece)
                if size > limits.max_bytes:
                    raise RejectedFile(_too_large(name, limits))
                digest.update(piece)
                target.write(piece)
        yield Held(path, size, digest.hexdigest())
    finally:
        path.unlink(missing_ok=True)


def _too_large(name: str, limits: Limits) -> str:
    if limits.max_bytes >= MEGABYTE:
        most = f"{limits.max_bytes // MEGABYTE} MB"
    else:
        most = f"{max(1, limits.max_bytes // 1024)} KB"
    return (
        f"Plik „{name}” jest za duży. Można dodać plik o rozmiarze do {most}: zmniejsz go albo "
        "podziel na części."
    )
