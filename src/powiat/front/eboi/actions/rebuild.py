"""Rebuild: the timeline written anew from all that the chancery ever told."""

from django.db import transaction

from powiat.front.eboi.actions.note import note
from powiat.front.eboi.domain.story import HEARD, State
from powiat.front.eboi.models import TimelineEntry, TrackedCase
from powiat.ground.outbox import api as outbox


@transaction.atomic
def rebuild() -> int:
    """Empty the projection and hear every event again in the order of time; nobody is told anything twice."""
    TimelineEntry.objects.all().delete()
    TrackedCase.objects.update(
        case=None, mark="", state=State.SENT, unit_name="", unit_phone="",
        handler_name="", handler_phone="", due_on=None,
    )  # fmt: skip
    for event in outbox.past(HEARD):
        note(event, tell_owner=False)
    return TimelineEntry.objects.count()
