"""Work that interventions does by itself: copies of photos, calls about hazards, waiting that ends."""

from uuid import UUID

from django.utils import timezone

from powiat.ground.kernel.actor import system
from powiat.ground.outbox.api import periodic, task
from powiat.offices.interventions.actions.ask import stop_waiting
from powiat.offices.interventions.actions.escalate import escalate
from powiat.offices.interventions.actions.public_photo import make_public_photo
from powiat.offices.interventions.actions.sweep import sweep


@task("interventions.public_photo")
def public_photo(photo_id: str) -> None:
    """The copy that may be shown."""
    make_public_photo(photo_id=UUID(photo_id), now=timezone.now())


@periodic("interventions.escalate", "* * * * *")
def escalate_hazards(timestamp: int) -> None:
    """Every minute: hazards that nobody has acknowledged."""
    escalate(now=timezone.now())


@periodic("interventions.sweep", "23 * * * *")
def sweep_leftovers(timestamp: int) -> None:
    """Every hour: photos without a report, old counts; questions that nobody answered."""
    sweep(now=timezone.now())
    stop_waiting(now=timezone.now(), by=system("zgłoszenia"))
