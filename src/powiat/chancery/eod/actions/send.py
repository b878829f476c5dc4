"""Send: a signed document leaves for its addressee and enters the outgoing register."""

from datetime import datetime

from django.core.exceptions import PermissionDenied, ValidationError
from django.db import transaction
from django.utils import timezone

from powiat.chancery.eod.actions.move import move_document
from powiat.chancery.eod.actions.remember import remember
from powiat.chancery.eod.actions.take_number import take_register_number
from powiat.chancery.eod.domain.delivery import CHANNEL_NAMES, Channel
from powiat.chancery.eod.domain.registers import RPX
from powiat.chancery.eod.domain.stages import DocumentStage
from powiat.chancery.eod.events import DocumentSent
from powiat.chancery.eod.models import Case, Dispatch, Document
from powiat.chancery.eod.permissions import Permission, may_write
from powiat.ground.kernel.actor import Actor
from powiat.ground.outbox import api as outbox


@transaction.atomic
def send(*, document_id: int, channel: str, by: Actor, now: datetime) -> Dispatch:
    """Send by the channel: in EBOI it waits in the party's case; by post and by hand it is printed.

    A second click finds the first sending.
    """
    document = Document.objects.select_for_update(of=("self",)).select_related("case").get(pk=document_id)
    if not Case.objects.visible_to(by).filter(pk=document.case_id).exists():
        raise Document.DoesNotExist
    if not (may_write(by, document.case) or by.may(Permission.DISPATCH)):
        raise PermissionDenied
    sent = document.dispatches.first()
    if sent is not None:
        return sent
    if document.stage not in (DocumentStage.SIGNED, DocumentStage.SEALED):
        raise ValidationError("Wysłać można dopiero podpisany dokument.")
    if channel == Channel.EBOI and not document.case.letters.filter(letter__channel="eboi").exists():
        raise ValidationError(
            "Strona nie pisała przez EBOI, więc nie odbierze tam pisma. Wybierz inny sposób."
        )
    year = timezone.localtime(now).year
    dispatch = Dispatch.objects.create(
        document=document,
        year=year,
        number=take_register_number(RPX, year),
        recipient_id=document.recipient_id,
        recipient_name=document.recipient_name or "adresat według rozdzielnika",
        channel=Channel(channel),
        sent_at=now,
        sent_by=by.name,
    )
    move_document(document, DocumentStage.SENT)
    remember(
        case=document.case,
        verb="document.send",
        text=f"Wysłano: {document.title} ({CHANNEL_NAMES[Channel(channel)]}, {dispatch})",
        document=document,
        by=by,
        now=now,
    )
    outbox.publish(
        DocumentSent(
            document.case_id,
            document.case.mark,
            document.pk,
            dispatch.pk,
            document.kind,
            document.title,
            channel,
            document.answer_by,
            now,
        )
    )
    return dispatch
