"""Dispatch and Escalation: what was sent to an outside body, and whom we called about a hazard."""

from typing import ClassVar

from django.conf import settings
from django.db import models


class Dispatch(models.Model):
    """A report handed to a service: by e-mail with a one-time link, by Open311, push or SMS."""

    report = models.ForeignKey("interventions.Report", on_delete=models.PROTECT, related_name="dispatches")
    service = models.ForeignKey("interventions.Service", on_delete=models.PROTECT, related_name="+")
    channel = models.CharField(
        max_length=8, choices=[("email", "e-mail"), ("open311", "Open311"), ("push", "push"), ("sms", "SMS")]
    )
    created_at = models.DateTimeField()
    tries = models.PositiveIntegerField(default=0)
    sent_at = models.DateTimeField(null=True)
    acknowledged_at = models.DateTimeField(null=True)
    failed = models.CharField(max_length=300, blank=True)
    external_id = models.CharField(max_length=80, blank=True)

    class Meta:
        """The newest first."""

        ordering: ClassVar = ["-created_at", "-pk"]

    def __str__(self) -> str:
        return f"{self.channel} {self.service_id}"


class Escalation(models.Model):
    """One call about a hazard: to whom, how, whether it went out. The phone list is called by people and ticked."""

    report = models.ForeignKey("interventions.Report", on_delete=models.PROTECT, related_name="escalations")
    step = models.PositiveIntegerField()
    channel = models.CharField(
        max_length=6, choices=[("push", "push"), ("sms", "SMS"), ("email", "e-mail"), ("phone", "telefon")]
    )
    user = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, null=True, related_name="+")
    to = models.CharField(max_length=254)
    at = models.DateTimeField()
    state = models.CharField(
        max_length=8,
        choices=[
            ("waiting", "w kolejce"),
            ("sent", "wysłano"),
            ("failed", "nie wysłano"),
            ("reached", "odebrano"),
        ],
    )
    note = models.CharField(max_length=300, blank=True)
    acknowledged_at = models.DateTimeField(null=True)

    class Meta:
        """In the order of calling; one call once."""

        ordering: ClassVar = ["at", "pk"]
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["report", "step", "channel", "to"], name="interv_escalation_once")
        ]

    def __str__(self) -> str:
        return f"{self.step} {self.channel}"
