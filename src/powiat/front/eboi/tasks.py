"""Work that eboi does by the calendar."""

from django.utils import timezone

from powiat.front.eboi.actions.sweep import sweep
from powiat.ground.outbox.api import periodic


@periodic("eboi.sweep", "17 * * * *")
def sweep_drafts(timestamp: int) -> None:
    """Every hour: drafts past their day, counted tries of yesterday."""
    sweep(now=timezone.now())
