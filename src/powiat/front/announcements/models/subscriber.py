"""Subscriber: an address that asked for the newsletter (subskrypcja)."""

import uuid

from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import Q


class Subscriber(models.Model):
    """Subskrypcja: nobody gets anything before he confirmed; unsubscribed, the row is gone, address and all.

    The id is a secret of the one who reads the mail: it stands in the links of his own letters only.
    """

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    email = models.EmailField(unique=True)
    topics = ArrayField(models.CharField(max_length=20))
    asked_at = models.DateTimeField()
    confirmed_at = models.DateTimeField(null=True)
    told_at = models.DateTimeField(null=True)

    class Meta:
        """In the order of asking."""

        ordering = ["asked_at"]
        constraints = [
            models.CheckConstraint(
                condition=Q(told_at=None) | Q(confirmed_at__isnull=False), name="announcements_told_confirmed"
            )
        ]

    def __str__(self) -> str:
        return str(self.pk)
