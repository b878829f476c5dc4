"""End sessions: sign an account out of other devices, or out of all."""

from datetime import datetime

from allauth.usersessions.models import UserSession
from django.db import transaction

from powiat.ground.audit import api as audit
from powiat.ground.kernel.actor import Actor


@transaction.atomic
def end_sessions(
    *,
    user_id: int,
    by: Actor,
    now: datetime,
    reason: str,
    only: int | None = None,
    but_key: str | None = None,
) -> int:
    """End the account's sessions: `only` one, or all but the one with the key; returns how many."""
    chosen = UserSession.objects.filter(user_id=user_id)
    if only is not None:
        chosen = chosen.filter(pk=only)
    ended = 0
    for session in chosen.exclude(session_key=but_key or ""):
        session.end()
        ended += 1
    if ended:
        audit.record(
            by=by,
            verb="accounts.session.end",
            what=("accounts.user", user_id),
            new={"ended": ended, "reason": reason},
            now=now,
        )
    return ended
