"""Discard: a file that nothing refers to any more (an attachment taken out of a draft) goes away."""

from collections.abc import Iterable
from datetime import datetime
from uuid import UUID

from django.db import transaction

from powiat.ground.audit import api as audit
from powiat.ground.files.models import File
from powiat.ground.kernel.actor import Actor


@transaction.atomic
def discard(*, file_ids: Iterable[UUID], by: Actor, now: datetime) -> None:
    """Remove the files; ProtectedError when a letter, a case or an article still carries one.

    The content itself is removed by the nightly sweep, when no other file has the same.
    """
    for file in File.objects.filter(pk__in=list(file_ids)).select_for_update():
        old = {"name": file.name, "sha256": file.blob_id}
        file_id = file.pk
        file.delete()
        audit.record(by=by, verb="files.discard", what=("files.file", str(file_id)), old=old, now=now)
