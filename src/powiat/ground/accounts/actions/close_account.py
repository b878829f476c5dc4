"""Close account: a clerk who left, or a resident who asked for it, signs in no more."""

from datetime import datetime

from django.db import transaction

from powiat.ground.accounts.actions.end_sessions import end_sessions
from powiat.ground.accounts.models import User
from powiat.ground.audit import api as audit
from powiat.ground.kernel.actor import Actor


@transaction.atomic
def close_account(*, user_id: int, by: Actor, now: datetime) -> None:
    """Bar the account and end its sessions at once; what the person did stays signed with his name."""
    User.objects.filter(pk=user_id).update(is_active=False)
    end_sessions(user_id=user_id, by=by, now=now, reason="konto zamknięte")
    audit.record(by=by, verb="accounts.user.close", what=("accounts.user", user_id), now=now)
