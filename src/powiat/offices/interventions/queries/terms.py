"""Terms of open reports: what is late, what falls due."""

from datetime import datetime

from powiat.ground.kernel.actor import Actor
from powiat.offices.interventions.models import Report
from powiat.offices.interventions.queries.desk import seen_by

MOST = 300


def overdue(actor: Actor, now: datetime, limit: int = 60) -> tuple[list[Report], int]:
    """The longest late first, and how many there are."""
    rows = seen_by(actor).filter(closed_at=None, due_at__lt=now)
    return list(rows.select_related("category", "recipient").order_by("due_at", "pk")[:limit]), rows.count()


def due_until(actor: Actor, now: datetime, until: datetime) -> list[Report]:
    """What falls due from now to then, in the order of time."""
    rows = seen_by(actor).filter(closed_at=None, due_at__gte=now, due_at__lt=until)
    return list(rows.select_related("category", "recipient").order_by("due_at", "lane", "pk")[:MOST])
