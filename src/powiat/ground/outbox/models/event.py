"""Event and Delivery: what happened, and to whom it has been told."""

import uuid

from django.db import models
from django.db.models import Q


class Event(models.Model):
    """Something that happened, with the facts known at the time. `name` is the event class, dotted."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    name = models.CharField(max_length=200)
    payload = models.JSONField()
    at = models.DateTimeField(auto_now_add=True)

    class Meta:
        """Read in the order of time."""

        indexes = [models.Index(fields=["at"], name="outbox_event_at")]

    def __str__(self) -> str:
        return self.name.rpartition(".")[2]


class Delivery(models.Model):
    """One event for one hearer; unique, so that no hearer is told twice."""

    event = models.ForeignKey(Event, on_delete=models.PROTECT, related_name="+")
    hearer = models.CharField(max_length=200)
    done_at = models.DateTimeField(null=True)
    tries = models.PositiveSmallIntegerField(default=0)
    last_error = models.TextField(blank=True)

    class Meta:
        """Once per event and hearer; the waiting ones are few and found fast."""

        constraints = [models.UniqueConstraint(fields=["event", "hearer"], name="outbox_delivery_once")]
        indexes = [models.Index(fields=["id"], condition=Q(done_at=None), name="outbox_delivery_waiting")]

    def __str__(self) -> str:
        return f"{self.event_id} → {self.hearer}"
