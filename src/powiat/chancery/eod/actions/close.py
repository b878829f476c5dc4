"""Close: the case is settled, its files are shut, and their archival date is known."""

from datetime import datetime

from django.core.exceptions import PermissionDenied, ValidationError
from django.db import transaction
from django.utils import timezone

from powiat.chancery.eod.actions.move import move_case
from powiat.chancery.eod.actions.remember import remember
from powiat.chancery.eod.domain.jrwa import ArchivalCategory, WrongCategory
from powiat.chancery.eod.domain.retention import retention_of
from powiat.chancery.eod.domain.stages import CaseStage, DocumentStage
from powiat.chancery.eod.events import CaseClosed
from powiat.chancery.eod.models import Case
from powiat.chancery.eod.permissions import may_write
from powiat.ground.kernel.actor import Actor
from powiat.ground.outbox import api as outbox


@transaction.atomic
def close(*, case_id: int, how: str, by: Actor, now: datetime) -> None:
    """Office instruction § 28, 32: write down how and when the case was finally settled. Twice is once.

    A case whose archival date cannot be worked out is closed all the same; the report of such cases shows it.
    """
    case = Case.objects.select_for_update(of=("self",)).visible_to(by).get(pk=case_id)
    if case.stage == CaseStage.CLOSED:
        return
    if not may_write(by, case):
        raise PermissionDenied
    if not how.strip():
        raise ValidationError("Napisz, jak sprawa została załatwiona.")
    pending = case.documents.filter(stage__in=[DocumentStage.SUBMITTED, DocumentStage.SENT]).first()
    if pending is not None:
        raise ValidationError(
            f"„{pending.title}” czeka jeszcze ({pending.get_stage_display()}). Zakończ to, zanim zamkniesz sprawę."
        )
    case.closed_at, case.closed_how = now, how[:300]
    case.disposal_on = _since(case.category, now)
    case.save(update_fields=["closed_at", "closed_how", "disposal_on"])
    move_case(case, CaseStage.CLOSED)
    remember(case=case, verb="case.close", text=f"Zakończono sprawę: {how}", by=by, now=now)
    outbox.publish(CaseClosed(case.pk, case.mark, how, now))


def _since(category: str, now: datetime):
    try:
        return retention_of(ArchivalCategory.parse(category), timezone.localdate(now)).since
    except WrongCategory:
        return None
