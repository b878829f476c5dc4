"""TrackedCase, Submission, TimelineEntry: what a resident sees of his matter. A projection of the chancery's events."""

import uuid
from typing import ClassVar

from django.conf import settings
from django.db import models

from powiat.front.eboi.domain.story import State

STATES = [(str(state), state.words) for state in State]


class TrackedCase(models.Model):
    """A matter followed by number and secret (or by its owner's account), from the first letter on."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    rpw = models.CharField(max_length=40, unique=True)
    secret_digest = models.CharField(max_length=64)
    user = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, null=True, related_name="+")
    title = models.CharField(max_length=300)
    email = models.CharField(max_length=254, blank=True)
    created_at = models.DateTimeField()
    # From here on: what the chancery told. `rebuild_timeline` writes it anew.
    case = models.ForeignKey("eod.Case", on_delete=models.PROTECT, null=True, related_name="+")
    mark = models.CharField(max_length=60, blank=True)
    state = models.CharField(max_length=12, choices=STATES, default=State.SENT)
    unit_name = models.CharField(max_length=200, blank=True)
    unit_phone = models.CharField(max_length=40, blank=True)
    handler_name = models.CharField(max_length=200, blank=True)
    handler_phone = models.CharField(max_length=40, blank=True)
    due_on = models.DateField(null=True)
    changed_at = models.DateTimeField()

    class Meta:
        """Found by number, by mark, by owner."""

        indexes: ClassVar = [
            models.Index(fields=["mark"], name="eboi_tracked_mark"),
            models.Index(fields=["user", "-changed_at"], name="eboi_tracked_mine"),
        ]

    def __str__(self) -> str:
        return self.rpw


class Submission(models.Model):
    """A form that was sent: one letter. The key is the draft's id, so a second sending finds the first."""

    form_key = models.UUIDField(unique=True)
    tracked = models.ForeignKey(TrackedCase, on_delete=models.PROTECT, related_name="submissions")
    letter = models.OneToOneField("eod.Letter", on_delete=models.PROTECT, related_name="+")
    rpw = models.CharField(max_length=40)
    form_code = models.CharField(max_length=60)
    form_version = models.PositiveIntegerField()
    answers = models.JSONField()
    sent_at = models.DateTimeField()

    class Meta:
        """The newest first."""

        ordering: ClassVar = ["-sent_at"]

    def __str__(self) -> str:
        return self.rpw


class TimelineEntry(models.Model):
    """One line of a matter's history, in plain words."""

    tracked = models.ForeignKey(TrackedCase, on_delete=models.PROTECT, related_name="entries")
    key = models.CharField(max_length=120)
    kind = models.CharField(max_length=30)
    title = models.CharField(max_length=300)
    text = models.TextField(blank=True)
    at = models.DateTimeField()
    document_id = models.BigIntegerField(null=True)
    dispatch_id = models.BigIntegerField(null=True)
    answer_by = models.DateField(null=True)
    url = models.CharField(max_length=300, blank=True)

    class Meta:
        """In the order of time; one event makes one line, however often it is heard."""

        ordering: ClassVar = ["at", "pk"]
        constraints: ClassVar = [models.UniqueConstraint(fields=["tracked", "key"], name="eboi_entry_once")]

    def __str__(self) -> str:
        return self.title
