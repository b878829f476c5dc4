"""What a crew's page asks beside the stops themselves."""

from powiat.ground.kernel.actor import Actor
from powiat.offices.interventions.models import FieldDeed, Report


def set_out_for(actor: Actor, rows: list[Report]) -> set[int]:
    """Reports to which the actor has set out."""
    found = FieldDeed.objects.filter(report__in=rows, verb="set_out", report__handler_id=actor.user_id or -1)
    return set(found.values_list("report_id", flat=True))
