"""Note failure: a wrong password on an account of the office is told to whoever keeps a log of such tries."""

from datetime import datetime

from django.db import transaction
from django.db.models import Q

from powiat.ground.accounts.events import SignInFailed
from powiat.ground.accounts.models import User
from powiat.ground.outbox import api as outbox


@transaction.atomic
def note_failure(*, tried: str, address: str, now: datetime) -> None:
    """Told for accounts of the office only; a name that nobody has says nothing (it may be a mistyped password)."""
    user = (
        User.objects.filter(Q(username__iexact=tried) | Q(email__iexact=tried), kind=User.Kind.STAFF).first()
        if tried
        else None
    )
    if user:
        outbox.publish(SignInFailed(user.pk, address, now))
