"""Verification: every content is hashed again; what differs from its name is named."""

import hashlib
from collections.abc import Iterator
from dataclasses import dataclass

from powiat.ground.files.data import FileMissing
from powiat.ground.files.models import Blob, File
from powiat.ground.files.models.contents import blob_key, contents

_CHUNK = 1024 * 1024


@dataclass(frozen=True, slots=True)
class Finding:
    """A content that is not what it was: `what` is "missing" or "changed"; `names` of its files."""

    sha256: str
    what: str
    names: tuple[str, ...]


def find_changed() -> Iterator[Finding]:
    """Contents that were changed or lost since they were stored."""
    store = contents()
    for blob in Blob.objects.order_by("sha256").iterator(chunk_size=1000):
        what = ""
        try:
            digest = hashlib.sha256()
            with store.open(blob_key(blob.sha256)) as stream:
                while piece := stream.read(_CHUNK):
                    digest.update(piece)
            what = "" if digest.hexdigest() == blob.sha256 else "changed"
        except FileMissing:
            what = "missing"
        if what:
            names = File.objects.filter(blob=blob).order_by("name").values_list("name", flat=True)
            yield Finding(blob.sha256, what, tuple(names))
