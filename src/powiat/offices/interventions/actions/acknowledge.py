"""Acknowledge: somebody has seen the report; for a hazard the calling stops."""

from datetime import datetime

from django.db import transaction

from powiat.ground.kernel.actor import Actor
from powiat.offices.interventions.actions.go import locked
from powiat.offices.interventions.actions.remember import remember
from powiat.offices.interventions.models import Escalation, Report
from powiat.offices.interventions.permissions import require_work


@transaction.atomic
def acknowledge(*, report_id: int, by: Actor, now: datetime) -> Report:
    """Once; a second click changes nothing."""
    report = locked(report_id)
    require_work(by, report)
    if report.ack_at is not None:
        return report
    report.ack_at, report.ack_by, report.changed_at = now, by.name[:200], now
    report.save(update_fields=["ack_at", "ack_by", "changed_at"])
    Escalation.objects.filter(report=report, user_id=by.user_id, acknowledged_at=None).update(
        acknowledged_at=now, state="reached"
    )
    minutes = int((now - report.received_at).total_seconds() // 60)
    remember(report=report, verb="acknowledge", by=by, now=now, told={"minutes": minutes})
    return report
