"""Draft: start a document from a template, rewrite it, take it back. Each saving is a version that stays."""

from datetime import date, datetime, timedelta

from django.core.exceptions import PermissionDenied, ValidationError
from django.db import transaction

from powiat.chancery.eod.actions.move import move_document
from powiat.chancery.eod.actions.remember import remember
from powiat.chancery.eod.domain.stages import FIXED, DocumentStage
from powiat.chancery.eod.models import Case, Document, DocumentVersion
from powiat.chancery.eod.permissions import may_write
from powiat.ground.kernel.actor import Actor

# The same draft started again by the same person within this time is one click made twice.
TWICE = timedelta(seconds=20)


@transaction.atomic
def start_draft(
    *, case_id: int, kind: str, title: str, body: str, by: Actor, now: datetime, answer_by: date | None = None
) -> Document:
    """A new document in the case, addressed to its party, as version 1. A second click finds the first one's."""
    case = Case.objects.select_for_update(of=("self",)).visible_to(by).get(pk=case_id)
    if not may_write(by, case):
        raise PermissionDenied
    started = case.documents.filter(
        kind=kind, title=title[:300], created_by=by.name, last_version=1, created_at__gt=now - TWICE
    ).last()
    if started is not None and started.versions.filter(body=body).exists():
        return started
    case.last_document += 1
    case.save(update_fields=["last_document"])
    document = Document.objects.create(
        case=case,
        number=case.last_document,
        kind=Document.Kind(kind),
        title=title[:300],
        recipient_id=case.party_id,
        recipient_name=case.party_name,
        created_at=now,
        created_by=by.name,
        answer_by=answer_by,
    )
    _add_version(document, title, body, by, now)
    remember(
        case=case,
        verb="document.draft",
        text=f"Utworzono projekt: {title}",
        document=document,
        by=by,
        now=now,
    )
    return document


@transaction.atomic
def save_draft(
    *, document_id: int, title: str, body: str, seen_version: int, by: Actor, now: datetime
) -> Document:
    """Save a new version. Whoever wrote in the meantime is not overwritten: `seen_version` must be the last one.

    Changing an approved document takes its approval away.
    """
    document = document_in_hand(document_id, by)
    if document.stage in FIXED:
        raise ValidationError("Tego dokumentu nie można już zmieniać: jest podpisany.")
    if seen_version != document.last_version:
        other = document.versions.last()
        raise ValidationError(
            f"W międzyczasie {other.by_name} zapisał(a) wersję {other.number}. Twój tekst jest w polu poniżej: "
            "porównaj go z nową wersją i zapisz jeszcze raz."
        )
    last = document.versions.last()
    if (last.title, last.body) == (title[:300], body):
        return document
    if document.stage != DocumentStage.DRAFT:
        document.approvals.filter(state="waiting").delete()
        move_document(document, DocumentStage.DRAFT)
    document.title, document.paper_file = title[:300], None
    document.save(update_fields=["title", "paper_file"])
    _add_version(document, title, body, by, now)
    remember(
        case=document.case,
        verb="document.write",
        text=f"Zapisano wersję {document.last_version}: {title}",
        document=document,
        by=by,
        now=now,
    )
    return document


def document_in_hand(document_id: int, by: Actor) -> Document:
    """The document, locked, if the actor may write in its case."""
    document = Document.objects.select_for_update(of=("self",)).select_related("case").get(pk=document_id)
    if not Case.objects.visible_to(by).filter(pk=document.case_id).exists():
        raise Document.DoesNotExist
    if not may_write(by, document.case):
        raise PermissionDenied
    return document


def _add_version(document: Document, title: str, body: str, by: Actor, now: datetime) -> None:
    if not title.strip() or not body.strip():
        raise ValidationError("Dokument musi mieć tytuł i treść.")
    document.last_version += 1
    document.save(update_fields=["last_version"])
    DocumentVersion.objects.create(
        document=document, number=document.last_version, title=title[:300], body=body, at=now, by_name=by.name
    )
