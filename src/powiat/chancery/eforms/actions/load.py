"""Load a definition written as a file."""

import hashlib
import json
from collections.abc import Mapping
from datetime import datetime
from typing import Any

from django.db import transaction

from powiat.chancery.eforms.domain.faults import faults
from powiat.chancery.eforms.models import FormDefinition, FormVersion, VersionState
from powiat.ground.audit import api as audit
from powiat.ground.kernel.actor import Actor


class BrokenDefinition(ValueError):
    """The definition cannot be used; `faults` says why, sentence by sentence."""

    def __init__(self, found: list[str]) -> None:
        super().__init__("; ".join(found))
        self.faults = found


def digest_of(body: Mapping[str, Any]) -> str:
    """SHA-256 of the canonical JSON."""
    canonical = json.dumps(body, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    return hashlib.sha256(canonical.encode()).hexdigest()


@transaction.atomic
def load(*, body: Any, by: Actor, now: datetime) -> tuple[FormVersion, bool]:
    """A new version, or the draft of that number brought up to date; (row, was anything changed).

    A published version with other content is refused: whoever filled it in must be able to see
    what he was asked.
    """
    found = faults(body)
    if found:
        raise BrokenDefinition(found)
    digest = digest_of(body)
    form, _ = FormDefinition.objects.get_or_create(code=body["code"], defaults={"created_at": now})
    row = FormVersion.objects.select_for_update().filter(form=form, version=body["version"]).first()
    if row is not None and row.digest == digest:
        return row, False
    if row is not None and row.state != VersionState.DRAFT:
        raise BrokenDefinition(
            [f"wersja {row.version} była już opublikowana; zapisz zmiany jako nową wersję"]
        )
    old = {"digest": row.digest} if row else None
    if row is None:
        row = FormVersion(form=form, version=body["version"])
    row.title, row.body, row.digest, row.loaded_at = body["title"], body, digest, now
    row.save()
    audit.record(
        by=by,
        verb="eforms.form.load",
        what=("eforms.FormVersion", row.pk),
        old=old,
        new={"digest": digest},
        now=now,
    )
    return row, True
