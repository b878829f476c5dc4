"""Deliver: the proof that a document reached its addressee, and from when its terms run."""

from datetime import date, datetime
from uuid import UUID

from django.core.exceptions import PermissionDenied, ValidationError
from django.db import transaction
from django.utils import timezone

from powiat.chancery.eod.actions.move import move_case, move_document
from powiat.chancery.eod.actions.remember import remember
from powiat.chancery.eod.domain.delivery import Channel, Delivered, when_not_received, when_received
from powiat.chancery.eod.domain.stages import CaseStage, DocumentStage
from powiat.chancery.eod.events import DecisionDelivered
from powiat.chancery.eod.models import Case, Dispatch
from powiat.chancery.eod.permissions import Permission, may_write
from powiat.ground.kernel.actor import Actor
from powiat.ground.outbox import api as outbox


@transaction.atomic
def note_delivery(
    *,
    dispatch_id: int,
    received_on: date | None,
    available_from: date | None,
    by: Actor,
    now: datetime,
    proof_id: UUID | None = None,
) -> Dispatch:
    """A clerk enters the return receipt: received on a day, or not received since a day (delivery by fiction)."""
    dispatch = _locked(dispatch_id)
    if not Case.objects.visible_to(by).filter(pk=dispatch.document.case_id).exists():
        raise Dispatch.DoesNotExist
    if not (may_write(by, dispatch.document.case) or by.may(Permission.DISPATCH)):
        raise PermissionDenied
    if received_on is not None:
        delivered = when_received(Channel(dispatch.channel), received_on)
    elif available_from is not None:
        delivered = when_not_received(Channel(dispatch.channel), available_from)
    else:
        raise ValidationError("Podaj dzień odbioru albo dzień pierwszego awizo.")
    if delivered is None:
        raise ValidationError(
            "Przy tym sposobie wysłania nie ma doręczenia zastępczego. Podaj dzień odbioru."
        )
    if not timezone.localdate(dispatch.sent_at) <= delivered.on <= timezone.localdate(now):
        raise ValidationError(
            f"Doręczenie {delivered.on:%d.%m.%Y} nie mieści się między wysłaniem a dniem dzisiejszym. Popraw datę."
        )
    return _write(dispatch, delivered, by, now, proof_id)


@transaction.atomic
def collect(*, dispatch_id: int, by: Actor, now: datetime) -> Dispatch:
    """The addressee pressed „Odbierz” in EBOI: that moment is the delivery. The door has proven who he is."""
    dispatch = _locked(dispatch_id)
    if dispatch.channel != Channel.EBOI:
        raise Dispatch.DoesNotExist
    return _write(dispatch, when_received(Channel.EBOI, timezone.localdate(now)), by, now, None)


def _locked(dispatch_id: int) -> Dispatch:
    rows = Dispatch.objects.select_for_update(of=("self",)).select_related("document__case")
    return rows.get(pk=dispatch_id)


def _write(
    dispatch: Dispatch, delivered: Delivered, by: Actor, now: datetime, proof_id: UUID | None
) -> Dispatch:
    if dispatch.delivered_on is not None:
        return dispatch
    dispatch.delivered_on, dispatch.delivery_basis = delivered.on, delivered.legal_basis
    dispatch.is_fiction, dispatch.proof_id, dispatch.noted_by = delivered.by_fiction, proof_id, by.name
    dispatch.save(update_fields=["delivered_on", "delivery_basis", "is_fiction", "proof", "noted_by"])
    document, case = dispatch.document, dispatch.document.case
    move_document(document, DocumentStage.DELIVERED)
    if document.is_decision and case.stage == CaseStage.DECIDED:
        move_case(case, CaseStage.DELIVERED)
    remember(
        case=case,
        verb="document.deliver",
        text=f"Doręczono {delivered.on:%d.%m.%Y}: {document.title} ({delivered.legal_basis})",
        document=document,
        by=by,
        now=now,
    )
    outbox.publish(
        DecisionDelivered(
            case.pk,
            case.mark,
            document.pk,
            dispatch.pk,
            document.kind,
            delivered.on,
            delivered.legal_basis,
            now,
        )
    )
    return dispatch
