"""Follower and Sending: who follows us in the Fediverse, and what is on its way to whom."""

from django.db import models
from django.db.models import Q


class Follower(models.Model):
    """Obserwujący: an account on somebody else's server. Nothing else is known of the person."""

    actor = models.URLField(max_length=500, unique=True)
    inbox = models.URLField(max_length=500)
    shared_inbox = models.URLField(max_length=500, blank=True)
    followed_at = models.DateTimeField()

    class Meta:
        """The newest first."""

        ordering = ["-followed_at", "-id"]

    def __str__(self) -> str:
        return self.actor

    @property
    def post_to(self) -> str:
        """One delivery for all followers of a server, where it has an inbox for all."""
        return self.shared_inbox or self.inbox


class Sending(models.Model):
    """One activity for one inbox; unique, so that nothing is handed over twice."""

    activity_id = models.CharField(max_length=500)
    inbox = models.URLField(max_length=500)
    body = models.JSONField()
    made_at = models.DateTimeField()
    sent_at = models.DateTimeField(null=True)
    refused_at = models.DateTimeField(null=True)
    trouble = models.CharField(max_length=300, blank=True)

    class Meta:
        """What waits is found fast."""

        constraints = [
            models.UniqueConstraint(fields=["activity_id", "inbox"], name="announcements_sending_once"),
            models.CheckConstraint(
                condition=Q(sent_at=None) | Q(refused_at=None), name="announcements_sending_one_end"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.activity_id} → {self.inbox}"
