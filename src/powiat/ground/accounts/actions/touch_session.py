"""Touch session: when and from where the account was last used, for its owner's list of sessions."""

from datetime import datetime

from allauth.usersessions.models import UserSession


def touch_session(*, key: str, address: str, browser: str, now: datetime) -> None:
    """Write the hour into the session's row; no log row, for nothing was done."""
    UserSession.objects.filter(session_key=key).update(last_seen_at=now, ip=address, user_agent=browser[:200])
