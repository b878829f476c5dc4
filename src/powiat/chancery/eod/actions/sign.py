"""Sign: the approved document becomes a sealed PDF; what settles the case settles it now."""

from datetime import datetime
from uuid import UUID

from django.core.exceptions import PermissionDenied, ValidationError
from django.db import transaction

from powiat.chancery.eod.actions.move import move_case, move_document
from powiat.chancery.eod.actions.remember import remember
from powiat.chancery.eod.domain.stages import CaseStage, DocumentStage
from powiat.chancery.eod.events import CaseDecided
from powiat.chancery.eod.models import Case, Document
from powiat.chancery.eod.permissions import may_sign
from powiat.chancery.eod.queries.paper import paper_of
from powiat.chancery.signing import api as signing
from powiat.chancery.signing.data import RejectedSignature, SealUnavailable
from powiat.ground.files import api as files
from powiat.ground.files.data import RejectedFile
from powiat.ground.kernel.actor import Actor
from powiat.ground.outbox import api as outbox


@transaction.atomic
def seal(*, document_id: int, by: Actor, now: datetime) -> Document:
    """Put the office's seal on the last version. A second click finds it sealed.

    KPA art. 107 § 1 pkt 8: the name and post of the person who signs stand in the document itself.
    """
    document = _to_be_signed(document_id, by)
    if document.signed_file_id:
        return document
    content = paper_of(document, signer=by, on=now)
    try:
        sealed = signing.seal_pdf(
            content,
            reason=f"{document.title}, znak {document.case.mark}",
            by=by,
            now=now,
            what=("eod.document", document.pk),
        )
    except SealUnavailable as unavailable:
        raise ValidationError(unavailable.message) from unavailable
    stored = files.store(content=sealed, name=_name(document), by=by, now=now)
    _keep(document, stored.id, DocumentStage.SEALED, by, now)
    return document


@transaction.atomic
def prepare_paper(*, document_id: int, by: Actor, now: datetime) -> UUID:
    """The PDF to be signed outside, made once for a version; returns its file id."""
    document = _to_be_signed(document_id, by)
    if document.paper_file_id is None:
        content = paper_of(document, signer=by, on=now)
        stored = files.store(content=content, name=_name(document), by=by, now=now)
        document.paper_file_id = stored.id
        document.save(update_fields=["paper_file"])
    return document.paper_file_id


@transaction.atomic
def take_signed(*, document_id: int, content: bytes, by: Actor, now: datetime) -> Document:
    """Take the PDF that the clerk signed outside with his own qualified signature; it must be that very document."""
    document = _to_be_signed(document_id, by)
    if document.signed_file_id:
        return document
    if document.paper_file_id is None:
        raise ValidationError("Najpierw pobierz plik do podpisu. Podpisz właśnie ten plik i wgraj go tutaj.")
    try:
        copy = signing.accept_signed(
            original=document.paper_file_id, content=content, name=_name(document), by=by, now=now
        )
    except (RejectedSignature, RejectedFile) as rejected:
        raise ValidationError(rejected.message) from rejected
    _keep(document, copy.file_id, DocumentStage.SIGNED, by, now)
    return document


def _to_be_signed(document_id: int, by: Actor) -> Document:
    document = (
        Document.objects.select_for_update(of=("self",)).select_related("case__unit").get(pk=document_id)
    )
    if not Case.objects.visible_to(by).filter(pk=document.case_id).exists():
        raise Document.DoesNotExist
    if document.signed_file_id is None and not may_sign(by, document):
        if document.stage != DocumentStage.APPROVED:
            raise ValidationError("Najpierw dokument musi zostać zaakceptowany.")
        raise PermissionDenied
    return document


def _name(document: Document) -> str:
    return f"{document.case.mark} {document.title}".replace("/", "-")[:120] + ".pdf"


def _keep(document: Document, file_id: UUID, stage: DocumentStage, by: Actor, now: datetime) -> None:
    document.signed_file_id, document.signed_at, document.signed_by = file_id, now, by.name
    document.save(update_fields=["signed_file", "signed_at", "signed_by"])
    move_document(document, stage)
    case = document.case
    if document.is_decision and case.stage == CaseStage.OPEN:
        case.decided_at = now
        case.save(update_fields=["decided_at"])
        move_case(case, CaseStage.DECIDED)
        outbox.publish(CaseDecided(case.pk, case.mark, document.pk, document.kind, document.title, now))
    remember(
        case=case,
        verb="document.sign",
        text=f"Podpisano: {document.title} ({document.get_stage_display()})",
        document=document,
        new={"file_id": str(file_id)},
        by=by,
        now=now,
    )
