"""Sweep: drafts past their day and old counted tries go away (RODO art. 5 ust. 1 lit. e)."""

from datetime import datetime, timedelta

from powiat.front.eboi.actions.draft import throw_away
from powiat.front.eboi.models import Attempt, Draft
from powiat.ground.kernel.actor import system

_AT_ONCE = 500


def sweep(*, now: datetime) -> int:
    """How many drafts were removed. A sent one is kept as long, so that a late second click finds its number."""
    Attempt.objects.filter(at__lt=now - timedelta(days=1)).delete()
    old = list(Draft.objects.filter(expires_at__lt=now).values_list("pk", flat=True)[:_AT_ONCE])
    for draft_id in old:
        throw_away(draft_id=draft_id, by=system("EBOI"), now=now)
    return len(old)
