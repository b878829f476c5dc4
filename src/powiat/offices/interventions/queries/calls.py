"""Calls: hazards, whom we called about them and how, when the next call goes out, whom to ring up by voice."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from django.db.models import Prefetch

from powiat.ground.kernel.actor import Actor
from powiat.offices.interventions.domain.lanes import Lane
from powiat.offices.interventions.models import Escalation, Report
from powiat.offices.interventions.queries.desk import seen_by

LATELY = timedelta(hours=24)


@dataclass(frozen=True, slots=True)
class Calls:
    """A hazard with its calls in the order of time; `next_at` None when nobody more will be called."""

    report: Report
    rows: tuple[Escalation, ...]
    next_at: datetime | None

    @property
    def is_waiting(self) -> bool:
        """Nobody has acknowledged it."""
        return self.report.ack_at is None and self.report.closed_at is None


def hazards_with_calls(actor: Actor, now: datetime, *, most_steps: int, limit: int = 40) -> list[Calls]:
    """Those that wait first, then those of the last day."""
    rows = seen_by(actor).filter(lane=Lane.HAZARD).select_related("category", "recipient")
    waiting = rows.filter(ack_at=None, closed_at=None).order_by("received_at", "pk")[:limit]
    done = rows.filter(received_at__gte=now - LATELY).exclude(ack_at=None, closed_at=None)
    calls = Prefetch("escalations", Escalation.objects.select_related("user").order_by("step", "at", "pk"))
    found = [
        *waiting.prefetch_related(calls),
        *done.order_by("-received_at").prefetch_related(calls)[:limit],
    ]
    return [
        Calls(
            row,
            tuple(row.escalations.all()),
            row.ack_due if row.ack_at is None and row.closed_at is None and row.escalation_step < most_steps
            else None,
        )
        for row in found
    ]  # fmt: skip
