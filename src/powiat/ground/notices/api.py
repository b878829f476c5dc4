"""The face of notices: what other apps may call."""

from powiat.ground.notices.actions.notify import notify
from powiat.ground.notices.actions.wake import wake
from powiat.ground.notices.actions.write_mail import mail
from powiat.ground.notices.queries import unread_count

__all__ = ["mail", "notify", "unread_count", "wake"]
