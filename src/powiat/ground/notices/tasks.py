"""Background work of notices: sending what is queued."""

from django.utils import timezone

from powiat.ground.notices.actions.send_mail import send_mail as send_one
from powiat.ground.outbox.api import task


@task("notices.send_mail")
def send_mail(mail_id: str) -> None:
    """Send one queued message."""
    send_one(mail_id=mail_id, now=timezone.now())
