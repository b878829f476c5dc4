"""What a shift asks: who is on duty, what is open now, which hand-over waits for the next one."""

from datetime import datetime

from django.db.models import Q

from powiat.ground.kernel.actor import Actor
from powiat.offices.interventions.domain.stages import Stage
from powiat.offices.interventions.models import Report, Shift
from powiat.offices.interventions.queries.desk import seen_by

MOST_MATTERS = 60


def open_matters(actor: Actor, now: datetime) -> list[Report]:
    """What the next officer has to know: every open hazard, work in progress, what is late or not yet seen."""
    rows = seen_by(actor).filter(closed_at=None).select_related("category", "recipient")
    rows = rows.filter(
        Q(lane="B") | Q(stage=Stage.IN_PROGRESS) | Q(due_at__lt=now) | Q(ack_at=None)
    ).order_by("lane", "due_at", "pk")
    return list(rows[:MOST_MATTERS])


def waiting_hand_over() -> Shift | None:
    """The last shift that was handed over and that nobody has taken yet."""
    last = Shift.objects.filter(ended_at__isnull=False).order_by("-ended_at").first()
    return last if last is not None and not last.taken_over_by else None


def shift_of(shift_id: int) -> Shift | None:
    """One shift with its log and its matters."""
    rows = Shift.objects.prefetch_related("notes__report", "matters__report__category")
    return rows.filter(pk=shift_id).first()
