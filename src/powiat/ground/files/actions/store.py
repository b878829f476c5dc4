"""Store: a file is judged in quarantine, then its content and its row come in together or not at all."""

from dataclasses import replace
from datetime import datetime
from typing import BinaryIO

from django.db import transaction

from powiat.ground.files.actions.quarantine import Held, held
from powiat.ground.files.actions.scan import scan
from powiat.ground.files.data import DEFAULT, UNSCANNED, Limits, StoredFile
from powiat.ground.files.domain.inspect import Inspected
from powiat.ground.files.domain.names import safe_name
from powiat.ground.files.models import Blob, File
from powiat.ground.files.models.contents import blob_key, contents
from powiat.ground.files.models.locks import hold_content
from powiat.ground.files.queries.fence import inspect_apart
from powiat.ground.kernel.actor import Actor


def store(
    *, content: bytes | BinaryIO, name: str, by: Actor, now: datetime, limits: Limits = DEFAULT
) -> StoredFile:
    """Take the file in, or raise RejectedFile with nothing of it left behind.

    When the caller's transaction is rolled back the row goes with it; a content without a row is removed by
    the nightly sweep, which the lock below keeps away from contents whose row is not yet committed.
    """
    name = safe_name(name)
    with held(content, name, limits) as thing:
        found = inspect_apart(thing.path, name, thing.size, limits)
        marks = found.marks if scan(thing.path, name) else (*found.marks, UNSCANNED)
        return _keep(thing, replace(found, marks=marks), name, by, now)


@transaction.atomic
def _keep(thing: Held, found: Inspected, name: str, by: Actor, now: datetime) -> StoredFile:
    hold_content(thing.sha256)
    contents().take(thing.path, blob_key(thing.sha256))
    Blob.objects.bulk_create(
        [Blob(sha256=thing.sha256, size=thing.size, stored_at=now)], ignore_conflicts=True
    )
    file = File(
        blob=Blob(sha256=thing.sha256, size=thing.size, stored_at=now),
        name=name,
        mime=found.mime,
        pages=found.pages,
        marks=list(found.marks),
        stored_at=now,
        stored_by=by.name[:200],
    )
    file.save(force_insert=True)
    return file.as_data()
