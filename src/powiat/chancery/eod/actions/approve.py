"""Approve: a draft goes from post to post; each approves it or sends it back with a remark."""

from collections.abc import Sequence
from datetime import datetime

from django.core.exceptions import PermissionDenied, ValidationError
from django.db import transaction
from django.utils import timezone

from powiat.chancery.eod.actions.draft import document_in_hand
from powiat.chancery.eod.actions.move import move_document
from powiat.chancery.eod.actions.remember import remember
from powiat.chancery.eod.domain.stages import DocumentStage
from powiat.chancery.eod.events import ApprovalAsked, DocumentReturned
from powiat.chancery.eod.models import Approval, Document
from powiat.chancery.eod.permissions import Permission
from powiat.ground.kernel.actor import Actor
from powiat.ground.org import api as org
from powiat.ground.outbox import api as outbox


@transaction.atomic
def submit(*, document_id: int, post_ids: Sequence[int], by: Actor, now: datetime) -> None:
    """Ask the posts, one after another, to approve the last version. The last of them has the final word."""
    document = document_in_hand(document_id, by)
    steps = list(dict.fromkeys(post_ids))
    if not steps:
        raise ValidationError("Wybierz, kto ma zaakceptować dokument.")
    if document.stage == DocumentStage.REJECTED:
        move_document(document, DocumentStage.DRAFT)
    if document.stage != DocumentStage.DRAFT:
        raise ValidationError("Ten dokument jest już u osoby akceptującej albo po akceptacji.")
    today = timezone.localdate(now)
    there = {post.id: post for post in org.posts(today, post_ids=steps)}
    if set(steps) - set(there):
        raise ValidationError("Któreś z wybranych stanowisk już nie istnieje. Wybierz jeszcze raz.")
    round_before = document.approvals.filter(version=document.last_version).count()
    Approval.objects.bulk_create(
        Approval(
            document=document,
            version=document.last_version,
            step=round_before + number,
            post_id=post_id,
            asked_at=now,
        )
        for number, post_id in enumerate(steps, start=1)
    )
    move_document(document, DocumentStage.SUBMITTED)
    names = ", ".join(there[post_id].user_name or there[post_id].name for post_id in steps)
    remember(
        case=document.case,
        verb="document.submit",
        text=f"Przekazano do akceptacji: {document.title} ({names})",
        document=document,
        by=by,
        now=now,
    )
    _ask_next(document, now)


@transaction.atomic
def approve(*, approval_id: int, by: Actor, now: datetime, remark: str = "") -> None:
    """The post's holder or substitute says yes; after the last yes the document is ready to be signed."""
    approval, document = _my_turn(approval_id, by)
    if approval is None:
        return
    _answer(approval, Approval.State.APPROVED, remark, by, now)
    remember(
        case=document.case,
        verb="document.approve",
        text=f"Zaakceptowano: {document.title} (wersja {approval.version})",
        document=document,
        by=by,
        now=now,
    )
    if document.approvals.filter(state=Approval.State.WAITING).exists():
        _ask_next(document, now)
    else:
        move_document(document, DocumentStage.APPROVED)


@transaction.atomic
def send_back(*, approval_id: int, remark: str, by: Actor, now: datetime) -> None:
    """No, and why: the draft goes back to the handler, the steps after this one fall away."""
    approval, document = _my_turn(approval_id, by)
    if approval is None:
        return
    if not remark.strip():
        raise ValidationError("Napisz, co trzeba poprawić.")
    _answer(approval, Approval.State.RETURNED, remark, by, now)
    document.approvals.filter(state=Approval.State.WAITING).delete()
    move_document(document, DocumentStage.REJECTED)
    remember(
        case=document.case,
        verb="document.return",
        text=f"Zwrócono do poprawy: {document.title}. Uwagi: {remark}",
        document=document,
        by=by,
        now=now,
    )
    handler = org.holder_or_substitute(document.case.handler_id, timezone.localdate(now))
    outbox.publish(
        DocumentReturned(
            document.pk,
            document.case_id,
            document.case.mark,
            document.title,
            handler.user_id if handler else None,
            remark,
            now,
        )
    )


def _my_turn(approval_id: int, by: Actor) -> tuple[Approval | None, Document]:
    """The step, if it is the actor's and it waits; None when it was answered before (a double click)."""
    approval = Approval.objects.select_related("document__case").get(pk=approval_id)
    document = (
        Document.objects.select_for_update(of=("self",)).select_related("case").get(pk=approval.document_id)
    )
    approval.refresh_from_db(fields=["state"])
    if approval.post_id not in by.post_ids or not by.may(Permission.DOCUMENT_APPROVE):
        raise PermissionDenied
    if approval.state != Approval.State.WAITING:
        return None, document
    first = document.approvals.filter(state=Approval.State.WAITING).first()
    if first is None or first.pk != approval.pk:
        raise ValidationError("Ten dokument czeka jeszcze na wcześniejszą akceptację.")
    return approval, document


def _answer(approval: Approval, state: str, remark: str, by: Actor, now: datetime) -> None:
    approval.state, approval.remark = state, remark[:1000]
    approval.answered_at, approval.answered_by = now, by.name
    approval.save(update_fields=["state", "remark", "answered_at", "answered_by"])


def _ask_next(document: Document, now: datetime) -> None:
    step = document.approvals.filter(state=Approval.State.WAITING).first()
    post = org.holder_or_substitute(step.post_id, timezone.localdate(now))
    outbox.publish(
        ApprovalAsked(
            document.pk,
            document.case_id,
            document.case.mark,
            document.title,
            step.post_id,
            post.user_id if post else None,
            now,
        )
    )
