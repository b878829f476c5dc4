"""Work that interventions does by itself: copies of photos, calls about hazards, waiting that ends."""

from uuid import UUID

from django.utils import timezone

from powiat.ground.kernel.actor import system
from powiat.ground.outbox.api import periodic, task
from powiat.offices.interventions.actions.ask import stop_waiting
from powiat.offices.interventions.actions.escalate import escalate
from powiat.offices.interventions.actions.public_photo import make_public_photo
from powiat.offices.interventions.actions.purge import purge_contacts, purge_originals
from powiat.offices.interventions.actions.push import push_call as send_call
from powiat.offices.interventions.actions.push import push_change
from powiat.offices.interventions.actions.send_open311 import poll_open311
from powiat.offices.interventions.actions.send_open311 import send_open311 as send
from powiat.offices.interventions.actions.send_sms import send_sms
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


@task("interventions.push")
def push(wish_id: str, number: str, stage: str) -> None:
    """One message to one browser that follows."""
    push_change(wish_id=wish_id, number=number, stage=stage)


@task("interventions.push_call")
def push_call(call_id: int) -> None:
    """A hazard to the browsers of one person on duty."""
    send_call(call_id=call_id, now=timezone.now())


@task("interventions.send_open311")
def send_open311(dispatch_id: int) -> None:
    """Hand a forwarded report to the partner's own system; tried again while he is silent."""
    send(dispatch_id=dispatch_id, now=timezone.now())


@task("interventions.send_sms")
def send_one_sms(call_id: int) -> None:
    """A short message to somebody on duty; tried again while the gateway is silent."""
    send_sms(call_id=call_id, now=timezone.now())


@periodic("interventions.poll_open311", "*/5 * * * *")
def poll_partners(timestamp: int) -> None:
    """Every five minutes: how far partners are with what they were handed."""
    poll_open311(now=timezone.now())


@periodic("interventions.purge", "41 2 * * *")
def purge(timestamp: int) -> None:
    """Every night: what has been kept long enough is forgotten."""
    purge_contacts(now=timezone.now())
    purge_originals(now=timezone.now())
