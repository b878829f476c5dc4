"""Publish: ask BIP to show a signed document, to correct or withdraw its page, and note where it is shown."""

from datetime import datetime

from django.core.exceptions import PermissionDenied, ValidationError
from django.db import transaction

from powiat.chancery.eod.actions.remember import remember
from powiat.chancery.eod.events import (
    DocumentPublished,
    PageCorrectionAsked,
    PageWithdrawalAsked,
    PublicationRequested,
)
from powiat.chancery.eod.models import Case, Document, Publication
from powiat.chancery.eod.permissions import Permission, may_write
from powiat.ground.kernel.actor import Actor, system
from powiat.ground.outbox import api as outbox


@transaction.atomic
def request_publication(*, document_id: int, by: Actor, now: datetime) -> Publication:
    """Hand the document to the editors of BIP, who make the copy without personal data. Twice is once."""
    document = Document.objects.select_for_update(of=("self",)).select_related("case").get(pk=document_id)
    if not Case.objects.visible_to(by).filter(pk=document.case_id).exists():
        raise Document.DoesNotExist
    if not (may_write(by, document.case) or by.may(Permission.PUBLISH)):
        raise PermissionDenied
    if document.signed_file_id is None:
        raise ValidationError("Opublikować można dopiero podpisany dokument.")
    publication, is_new = Publication.objects.get_or_create(
        document=document, defaults={"requested_at": now, "requested_by": by.name}
    )
    if is_new:
        case = document.case
        remember(
            case=case,
            verb="document.to_bip",
            text=f"Przekazano do publikacji w BIP: {document.title}",
            document=document,
            by=by,
            now=now,
        )
        outbox.publish(
            PublicationRequested(document.pk, case.pk, case.mark, document.title, document.kind, by.name, now)
        )
    return publication


def _shown(document_id: int, by: Actor) -> Publication:
    """The publication that stands in BIP now, for somebody who may speak for the case."""
    publication = (
        Publication.objects.select_for_update(of=("self",))
        .select_related("document__case")
        .get(document_id=document_id)
    )
    case = publication.document.case
    if not Case.objects.visible_to(by).filter(pk=case.pk).exists():
        raise Publication.DoesNotExist
    if not (may_write(by, case) or by.may(Permission.PUBLISH)):
        raise PermissionDenied
    if publication.state != Publication.State.PUBLISHED:
        raise ValidationError("Tego dokumentu nie ma teraz w BIP.")
    return publication


@transaction.atomic
def ask_withdrawal(*, document_id: int, reason: str, by: Actor, now: datetime) -> None:
    """Wycofaj z BIP: the page is taken away as soon as the bulletin hears; its address says why."""
    document = _shown(document_id, by).document
    remember(
        case=document.case,
        verb="document.bip_withdraw",
        text=f"Polecono wycofać z BIP: {document.title}. Powód: {reason}",
        document=document,
        by=by,
        now=now,
    )
    outbox.publish(PageWithdrawalAsked(document.pk, document.case.mark, reason, by.user_id, by.name, now))


@transaction.atomic
def ask_correction(*, document_id: int, remark: str, by: Actor, now: datetime) -> None:
    """Popraw w BIP: an editor gets a draft of the next wording with these words."""
    document = _shown(document_id, by).document
    remember(
        case=document.case,
        verb="document.bip_correct",
        text=f"Poproszono o poprawkę strony w BIP: {document.title}. {remark}",
        document=document,
        by=by,
        now=now,
    )
    outbox.publish(PageCorrectionAsked(document.pk, document.case.mark, remark, by.user_id, by.name, now))


@transaction.atomic
def note_published(*, document_id: int, url: str, is_withdrawn: bool, now: datetime) -> None:
    """BIP said where the document is shown, or that it was withdrawn."""
    publication = (
        Publication.objects.select_for_update(of=("self",))
        .select_related("document__case")
        .get(document_id=document_id)
    )
    publication.state = Publication.State.WITHDRAWN if is_withdrawn else Publication.State.PUBLISHED
    publication.url = url
    publication.published_at = publication.published_at or now
    publication.save(update_fields=["state", "url", "published_at"])
    text = "Wycofano z BIP" if is_withdrawn else "Opublikowano w BIP"
    remember(
        case=publication.document.case,
        verb="document.in_bip",
        text=f"{text}: {publication.document.title}",
        document=publication.document,
        by=system("BIP"),
        now=now,
    )
    if not is_withdrawn:
        document, case = publication.document, publication.document.case
        outbox.publish(DocumentPublished(case.pk, case.mark, document.pk, document.title, url, now))
