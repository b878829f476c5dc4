"""Sweep: what broken uploads and rolled-back transactions left behind is removed every night."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

from django.db import connection, transaction

from powiat.ground.files.actions.quarantine import quarantine_folder
from powiat.ground.files.models import Blob, File
from powiat.ground.files.models.contents import blob_key, contents, view_prefix
from powiat.ground.files.models.locks import try_sole_hold

_UNFINISHED = timedelta(hours=1)
_ORPHANED = timedelta(hours=24)
_BATCH = 500


@dataclass(frozen=True, slots=True)
class Swept:
    """How much was removed."""

    unfinished: int
    contents: int


def sweep(*, now: datetime) -> Swept:
    """Remove leftovers of quarantine, and contents that no file carries, once they are a day old."""
    unfinished = _sweep_quarantine(now - _UNFINISHED)
    removed = 0
    batch: list[str] = []
    for key, written_at in contents().walk("blobs"):
        sha256 = key.rpartition("/")[2]
        if ".part-" in sha256:
            if written_at < now - _UNFINISHED:
                contents().remove(key)
                unfinished += 1
        elif written_at < now - _ORPHANED:
            batch.append(sha256)
        if len(batch) >= _BATCH:
            removed += _sweep_contents(batch)
            batch = []
    removed += _sweep_contents(batch)
    return Swept(unfinished, removed)


def _sweep_quarantine(before: datetime) -> int:
    count = 0
    for path in quarantine_folder().glob("in-*"):
        try:
            if datetime.fromtimestamp(path.stat().st_mtime, UTC) < before:
                path.unlink()
                count += 1
        except FileNotFoundError:
            continue
    return count


def _sweep_contents(hashes: Iterable[str]) -> int:
    hashes = set(hashes)
    carried = set(File.objects.filter(blob_id__in=hashes).values_list("blob_id", flat=True))
    return sum(_remove_if_free(sha256) for sha256 in sorted(hashes - carried))


@transaction.atomic
def _remove_if_free(sha256: str) -> bool:
    """Remove row and content, unless somebody is storing the same content right now."""
    if not try_sole_hold(sha256) or File.objects.filter(blob_id=sha256).exists():
        return False
    with connection.cursor() as cursor:
        cursor.execute("SET LOCAL powiat.sweeping_files = 'yes'")
        Blob.objects.filter(sha256=sha256).delete()
        cursor.execute("SET LOCAL powiat.sweeping_files = 'no'")
    # Before the commit, so that the lock still holds; a row that outlived its content would be refilled
    # by the next upload of the same bytes.
    for key, _written_at in list(contents().walk(view_prefix(sha256))):
        contents().remove(key)
    contents().remove(blob_key(sha256))
    return True
