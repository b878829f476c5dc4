"""The face of notices: what other apps may call."""

from powiat.ground.notices.actions.forget import forget_mails
from powiat.ground.notices.actions.notify import notify
from powiat.ground.notices.actions.wake import wake
from powiat.ground.notices.actions.write_mail import mail
from powiat.ground.notices.queries import unread_count

__all__ = ["forget_mails", "mail", "notify", "unread_count", "wake"]
