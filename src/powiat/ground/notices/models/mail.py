"""Mail: a message on its way (wiadomość e-mail)."""

import uuid

from django.db import models
from django.db.models import Q


class Mail(models.Model):
    """Written in the transaction of the deed, sent by the worker. The id is also its Message-ID, so that a
    server
    which gets it twice, because the worker died between sending and noting, can tell."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    to = models.EmailField()
    subject = models.CharField(max_length=200)
    text = models.TextField()
    html = models.TextField()
    # Of this letter only, as List-Unsubscribe.
    headers = models.JSONField(default=dict)
    key = models.CharField(max_length=200, null=True, unique=True)
    written_at = models.DateTimeField(auto_now_add=True)
    sent_at = models.DateTimeField(null=True)

    class Meta:
        """What waits is found fast."""

        indexes = [
            models.Index(fields=["written_at"], condition=Q(sent_at=None), name="notices_mail_waiting")
        ]

    def __str__(self) -> str:
        return self.subject
