"""Note session: who signed in and out goes to the log of deeds.

Rozporządzenie KRI (Dz.U. 2024 poz. 773) § 20: access to protected data and its times are to be accounted for.
"""

from datetime import datetime

from django.db import transaction

from powiat.ground.accounts.models import User
from powiat.ground.audit import api as audit
from powiat.ground.kernel.actor import Actor


def _as_actor(user: User) -> Actor:
    return Actor(user_id=user.pk, name=str(user))


@transaction.atomic
def note_signed_in(*, user: User, now: datetime) -> None:
    """The person opened a session."""
    audit.record(by=_as_actor(user), verb="accounts.session.open", what=("accounts.user", user.pk), now=now)


@transaction.atomic
def note_signed_out(*, user: User, now: datetime) -> None:
    """The person closed his session himself."""
    audit.record(by=_as_actor(user), verb="accounts.session.close", what=("accounts.user", user.pk), now=now)
