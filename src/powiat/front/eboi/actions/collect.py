"""Collect: the owner presses „Odbierz”; that moment is the delivery (KPA art. 46 § 4)."""

from datetime import datetime
from uuid import UUID

from django.db import transaction

from powiat.chancery.eod import api as eod
from powiat.front.eboi.models import TimelineEntry
from powiat.ground.kernel.actor import Actor, system


class NotHis(LookupError):
    """No such document waits in this matter."""


@transaction.atomic
def collect(*, tracked_id: UUID, dispatch_id: int, by: Actor, now: datetime) -> None:
    """Tell the chancery; the page has proven who he is (secret or account). A second click changes nothing."""
    entry = (
        TimelineEntry.objects.select_related("tracked")
        .filter(tracked_id=tracked_id, dispatch_id=dispatch_id, kind__in=["sent", "call"])
        .first()
    )
    if entry is None:
        raise NotHis
    receiver = by if by.user_id else system(f"odbiorca w EBOI ({entry.tracked.rpw})")
    eod.collect(dispatch_id=dispatch_id, by=receiver, now=now)
