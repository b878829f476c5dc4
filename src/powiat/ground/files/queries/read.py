"""Reading: what is known of files, and their bytes."""

from collections.abc import Iterable
from typing import BinaryIO
from uuid import UUID

from powiat.ground.files.data import FileMissing, StoredFile
from powiat.ground.files.models import File
from powiat.ground.files.models.contents import blob_key, contents


def describe(ids: Iterable[UUID]) -> dict[UUID, StoredFile]:
    """Data of the files with these ids; unknown ids are left out."""
    return File.objects.described(ids)


def find_one(file_id: UUID) -> StoredFile:
    """Data of one file, or FileMissing."""
    file = describe([file_id]).get(file_id)
    if file is None:
        raise FileMissing(str(file_id))
    return file


def open_content(file_id: UUID, start: int = 0) -> BinaryIO:
    """A stream of the file's bytes from the given one on; close it."""
    return contents().open(blob_key(find_one(file_id).sha256), start)


def read_content(file_id: UUID) -> bytes:
    """All bytes of the file."""
    with open_content(file_id) as stream:
        return stream.read()
