"""Draft and DraftFile: a form being filled in (szkic), kept on the server until it is sent or grows old."""

import uuid
from typing import ClassVar

from django.conf import settings
from django.db import models


class Draft(models.Model):
    """An unsent form. Its id is also the key of sending: a draft is sent at most once."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    form_code = models.CharField(max_length=60)
    form_version = models.PositiveIntegerField()
    answers = models.JSONField(default=dict)
    user = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, null=True, related_name="+")
    # A draft that answers a letter of the office belongs to a case that its author has opened.
    tracked = models.ForeignKey("eboi.TrackedCase", on_delete=models.PROTECT, null=True, related_name="+")
    answers_title = models.CharField(max_length=300, blank=True)
    created_at = models.DateTimeField()
    changed_at = models.DateTimeField()
    expires_at = models.DateTimeField()
    sent_at = models.DateTimeField(null=True)

    class Meta:
        """Old ones are swept, one's own are listed."""

        indexes: ClassVar = [
            models.Index(fields=["expires_at"], name="eboi_draft_old"),
            models.Index(fields=["user", "-changed_at"], name="eboi_draft_mine"),
        ]

    def __str__(self) -> str:
        return f"{self.form_code} {self.id}"


class DraftFile(models.Model):
    """An attachment of a draft, in the store already."""

    draft = models.ForeignKey(Draft, on_delete=models.PROTECT, related_name="files")
    file = models.ForeignKey("files.File", on_delete=models.PROTECT, related_name="+")
    field = models.CharField(max_length=60)
    name = models.CharField(max_length=255)
    size = models.BigIntegerField()
    sha256 = models.CharField(max_length=64)
    added_at = models.DateTimeField()

    class Meta:
        """In the order of adding; the same content once in a field, so a repeated request adds nothing."""

        ordering: ClassVar = ["pk"]
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["draft", "field", "sha256"], name="eboi_draft_file_once")
        ]

    def __str__(self) -> str:
        return self.name
