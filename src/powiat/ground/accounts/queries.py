"""Questions to accounts."""

from collections.abc import Iterable, Mapping
from datetime import UTC, datetime
from typing import Any

from django.conf import settings

from powiat.ground.accounts.data import Contact
from powiat.ground.accounts.domain.idleness import Limits, has_expired
from powiat.ground.accounts.models import User

# The hours that a session itself carries.
OPENED = "opened_at"
TOUCHED = "touched_at"


def limits_for(user: User) -> Limits:
    """A clerk's session sleeps shorter than a resident's."""
    idle = settings.STAFF_IDLE_LIMIT if user.is_clerk else settings.RESIDENT_IDLE_LIMIT
    return Limits(idle=idle, longest=settings.SESSION_LONGEST)


def hour_in(session: Mapping[str, Any], key: str, now: datetime) -> datetime:
    """An hour that the session carries; now, when it carries none yet."""
    noted = session.get(key)
    return now if noted is None else datetime.fromtimestamp(noted, tz=UTC)


def session_has_slept(session: Mapping[str, Any], user: User, now: datetime) -> bool:
    """True when the session must end: it lay idle for too long, or has lived its longest time."""
    opened, touched = hour_in(session, OPENED, now), hour_in(session, TOUCHED, now)
    return has_expired(limits=limits_for(user), opened_at=opened, touched_at=touched, now=now)


def contacts(user_ids: Iterable[int]) -> dict[int, Contact]:
    """How to reach these people; closed accounts are left out."""
    people = User.objects.filter(pk__in=list(user_ids), is_active=True)
    return {
        user.pk: Contact(user.pk, str(user), user.email, user.phone, user.wants_mail, user.is_clerk)
        for user in people
    }
