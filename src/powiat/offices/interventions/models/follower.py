"""Subscription and Affected: who wants to hear more, and how many people the same thing troubles."""

import uuid
from typing import ClassVar

from django.conf import settings
from django.db import models


class Subscription(models.Model):
    """A wish to be told, by e-mail or Web Push, about a report, a gmina or a category; with `user`, of whoever is on duty
    about hazards. Confirmed by a pressed button.
    """

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    report = models.ForeignKey(
        "interventions.Report", on_delete=models.PROTECT, null=True, related_name="subscriptions"
    )
    gmina_terc = models.CharField(max_length=7, blank=True)
    category = models.ForeignKey(
        "interventions.Category", on_delete=models.PROTECT, null=True, related_name="+"
    )
    user = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, null=True, related_name="+")
    channel = models.CharField(max_length=5, choices=[("email", "e-mail"), ("push", "powiadomienie")])
    endpoint = models.CharField(max_length=1000)
    keys = models.JSONField(default=dict)
    token_digest = models.CharField(max_length=64, unique=True)
    language = models.CharField(max_length=2, default="pl")
    created_at = models.DateTimeField()
    confirmed_at = models.DateTimeField(null=True)
    ended_at = models.DateTimeField(null=True)

    class Meta:
        """One for each thing and address."""

        indexes: ClassVar = [models.Index(fields=["gmina_terc", "category"], name="interv_subscription_area")]
        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=["report", "gmina_terc", "category", "user", "channel", "endpoint"],
                nulls_distinct=False,
                name="interv_subscription_once",
            )
        ]

    def __str__(self) -> str:
        return f"{self.channel} {self.pk}"


class Affected(models.Model):
    """„Też mnie dotyczy”: counted once for a device."""

    report = models.ForeignKey("interventions.Report", on_delete=models.PROTECT, related_name="+")
    device_digest = models.CharField(max_length=64)
    at = models.DateTimeField()

    class Meta:
        """Once."""

        constraints: ClassVar = [
            models.UniqueConstraint(fields=["report", "device_digest"], name="interv_affected_once")
        ]

    def __str__(self) -> str:
        return f"{self.report_id}"
