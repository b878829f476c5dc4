"""Blob: one content, stored once however many files carry it. Never changed, never removed."""

from django.db import models


class Blob(models.Model):
    """What was found when the content was first taken. A trigger keeps it so (migration 0002)."""

    sha256 = models.CharField(max_length=64, primary_key=True)
    size = models.BigIntegerField()
    stored_at = models.DateTimeField()

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=models.Q(sha256__regex="^[0-9a-f]{64}$"), name="blob_sha256_is_hash"
            ),
            models.CheckConstraint(condition=models.Q(size__gt=0), name="blob_is_not_empty"),
        ]

    def __str__(self) -> str:
        return self.sha256
