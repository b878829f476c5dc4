"""Note call: the phone list is rung up by people; whether somebody answered is written down."""

from datetime import datetime

from django.core.exceptions import ValidationError
from django.db import transaction

from powiat.ground.kernel.actor import Actor
from powiat.offices.interventions.actions.go import locked
from powiat.offices.interventions.actions.remember import remember
from powiat.offices.interventions.models import Escalation
from powiat.offices.interventions.permissions import Permission, require


@transaction.atomic
def note_call(*, call_id: int, is_reached: bool, by: Actor, now: datetime) -> Escalation:
    """Reached, or nobody answered; the same word twice is written once."""
    require(by, Permission.HAZARD)
    call = Escalation.objects.filter(pk=call_id, channel="phone").first()
    if call is None:
        raise ValidationError("Nie ma takiego telefonu na liście.")
    report = locked(call.report_id)
    state = "reached" if is_reached else "failed"
    if call.state == state:
        return call
    call.state, call.note = state, f"{'odebrano' if is_reached else 'nie odebrano'}, dzwoni: {by.name}"[:300]
    call.save(update_fields=["state", "note"])
    remember(report=report, verb="call", by=by, now=now, told={"state": state, "step": call.step})
    return call
