"""Drafts: a form begun, its answers kept, its attachments added and taken away, the whole thrown away."""

from collections.abc import Mapping
from datetime import datetime, timedelta
from typing import Any, BinaryIO
from uuid import UUID

from django.db import transaction

from powiat.chancery.eforms import api as eforms
from powiat.front.eboi.models import Draft, DraftFile, TrackedCase
from powiat.ground.files import api as files
from powiat.ground.files.data import Limits, RejectedFile
from powiat.ground.kernel.actor import Actor


class AlreadySent(Exception):
    """The draft was sent meanwhile (in another tab): it can be read, not changed."""


def start_draft(
    *, code: str, by: Actor, now: datetime, tracked_id: UUID | None = None, answers_title: str = ""
) -> Draft:
    """Begin a form in its newest version; the draft keeps that version to the end."""
    form = eforms.definition(code)
    return Draft.objects.create(
        form_code=form.code,
        form_version=form.version,
        user_id=by.user_id,
        tracked=TrackedCase.objects.get(pk=tracked_id) if tracked_id else None,
        answers_title=answers_title[:300],
        created_at=now,
        changed_at=now,
        expires_at=now + timedelta(days=form.draft_ttl_days),
    )


def _unsent(draft_id: UUID) -> Draft:
    draft = Draft.objects.select_for_update().get(pk=draft_id)
    if draft.sent_at is not None:
        raise AlreadySent
    return draft


@transaction.atomic
def save_draft(*, draft_id: UUID, answers: Mapping[str, Any], by: Actor, now: datetime) -> Draft:
    """Keep the answers; files have rows of their own. Who signed in meanwhile takes the draft to his account."""
    draft = _unsent(draft_id)
    form = eforms.definition(draft.form_code, draft.form_version)
    fields = {one.name for one in form.fields if one.widget == "files"}
    draft.answers = {name: value for name, value in answers.items() if name not in fields}
    draft.changed_at = now
    draft.expires_at = now + timedelta(days=form.draft_ttl_days)
    draft.user_id = draft.user_id or by.user_id
    draft.save(update_fields=["answers", "changed_at", "expires_at", "user"])
    return draft


def add_file(
    *, draft_id: UUID, field: str, content: BinaryIO, name: str, by: Actor, now: datetime
) -> DraftFile:
    """Take one attachment in, or raise RejectedFile with a sentence for the sender. The same file twice is once."""
    draft = Draft.objects.get(pk=draft_id)
    form = eforms.definition(draft.form_code, draft.form_version)
    if not any(one.name == field and one.widget == "files" for one in form.fields):
        raise RejectedFile("Tego pliku nie można tu dodać.")
    if draft.files.count() >= form.max_files:
        raise RejectedFile(f"Można dodać najwyżej {form.max_files} plików. Usuń któryś, aby dodać następny.")
    stored = files.store(
        content=content, name=name, by=by, now=now, limits=Limits(max_bytes=form.max_file_bytes)
    )
    with transaction.atomic():
        draft = _unsent(draft_id)
        kept, is_new = DraftFile.objects.get_or_create(
            draft=draft,
            field=field,
            sha256=stored.sha256,
            defaults={"file_id": stored.id, "name": stored.name, "size": stored.size, "added_at": now},
        )
        if not is_new:
            files.discard(file_ids=[stored.id], by=by, now=now)
        elif draft.files.count() > form.max_files:
            raise RejectedFile(f"Można dodać najwyżej {form.max_files} plików.")
    return kept


@transaction.atomic
def remove_file(*, draft_id: UUID, file_id: UUID, by: Actor, now: datetime) -> None:
    """Take an attachment away; one that is not there (a second click) is no mistake."""
    draft = _unsent(draft_id)
    for kept in DraftFile.objects.filter(draft=draft, file_id=file_id):
        kept.delete()
        files.discard(file_ids=[file_id], by=by, now=now)


@transaction.atomic
def throw_away(*, draft_id: UUID, by: Actor, now: datetime) -> None:
    """Remove a draft with its attachments; what was sent stays with the office."""
    draft = Draft.objects.select_for_update().filter(pk=draft_id).first()
    if draft is None:
        return
    file_ids = list(draft.files.values_list("file_id", flat=True))
    draft.files.all().delete()
    draft.delete()
    files.discard(file_ids=file_ids, by=by, now=now)
