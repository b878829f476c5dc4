"""Revealing a PESEL: it is shown to those who may read it, and each reading is written down."""

from datetime import datetime

from django.core.exceptions import PermissionDenied
from django.db import transaction

from powiat.ground.audit import api as audit
from powiat.ground.kernel.actor import Actor
from powiat.registers.parties.models import Party
from powiat.registers.parties.permissions import may_read_pesel


@transaction.atomic
def reveal_pesel(party_id: int, *, by: Actor, now: datetime) -> str:
    """The whole PESEL, empty when there is none. Raises PermissionDenied, Party.DoesNotExist."""
    if not may_read_pesel(by):
        raise PermissionDenied
    party = Party.objects.get(pk=party_id)
    audit.record(by=by, verb="parties.pesel.read", what=("party", party_id), now=now)
    return party.pesel or ""
