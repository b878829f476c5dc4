"""Send mail: hand a queued message to the mail server, once."""

from datetime import datetime

from django.conf import settings
from django.core.mail import EmailMultiAlternatives
from django.db import transaction

from powiat.ground.notices.models import Mail


@transaction.atomic
def send_mail(*, mail_id: str, now: datetime) -> bool:
    """False when it was sent before, or forgotten. The row is held while the server takes the message, so two workers never
    send it both; when the server refuses, the queue tries again later."""
    mail = Mail.objects.select_for_update().filter(pk=mail_id).first()
    if mail is None or mail.sent_at is not None:
        return False
    host = settings.DEFAULT_FROM_EMAIL.rpartition("@")[2].rstrip(">")
    message = EmailMultiAlternatives(
        subject=mail.subject,
        body=mail.text,
        to=[mail.to],
        headers={"Message-ID": f"<{mail.pk}@{host}>", "Auto-Submitted": "auto-generated", **mail.headers},
    )
    message.attach_alternative(mail.html, "text/html")
    message.send()
    mail.sent_at = now
    mail.save(update_fields=["sent_at"])
    return True
