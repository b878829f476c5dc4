"""Photo: a picture of a report. The original is private; what is shown is a copy without metadata, with areas covered."""

import uuid
from typing import ClassVar

from django.db import models


class Photo(models.Model):
    """Its id is what the sender gets before the report is sent; until then `report` is empty."""

    class Kind(models.TextChoices):
        """When it was taken."""

        REPORTER = "reporter", "od zgłaszającego"
        BEFORE = "before", "przed"
        AFTER = "after", "po"

    class State(models.TextChoices):
        """Whether the public sees it."""

        PENDING = "pending", "czeka na moderację"
        SHOWN = "shown", "pokazywane"
        HIDDEN = "hidden", "ukryte"

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    report = models.ForeignKey(
        "interventions.Report", on_delete=models.PROTECT, null=True, related_name="photos"
    )
    entry = models.ForeignKey(
        "interventions.Entry", on_delete=models.PROTECT, null=True, related_name="photos"
    )
    # Empty once the retention has taken the original away.
    original = models.ForeignKey("files.File", on_delete=models.PROTECT, null=True, related_name="+")
    public_file = models.ForeignKey("files.File", on_delete=models.PROTECT, null=True, related_name="+")
    thumb_file = models.ForeignKey("files.File", on_delete=models.PROTECT, null=True, related_name="+")
    kind = models.CharField(max_length=10, choices=Kind.choices, default=Kind.REPORTER)
    state = models.CharField(max_length=8, choices=State.choices, default=State.PENDING)
    # [[left, top, right, bottom], …] in parts of width and height
    redactions = models.JSONField(default=list)
    alt = models.CharField(max_length=200, blank=True)
    width = models.PositiveIntegerField(default=0)
    height = models.PositiveIntegerField(default=0)
    order = models.PositiveIntegerField(default=0)
    added_at = models.DateTimeField()
    device_digest = models.CharField(max_length=64, blank=True)
    moderated_by = models.CharField(max_length=200, blank=True)
    moderated_at = models.DateTimeField(null=True)
    original_purged_at = models.DateTimeField(null=True)

    class Meta:
        """As they were added."""

        ordering: ClassVar = ["order", "added_at", "pk"]
        indexes: ClassVar = [
            models.Index(fields=["added_at"], condition=models.Q(report=None), name="interv_photo_loose"),
            models.Index(fields=["state", "added_at"], name="interv_photo_state"),
        ]

    def __str__(self) -> str:
        return str(self.pk)
