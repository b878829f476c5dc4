"""SealUse: one row for each time the office's seal was pressed. The database lets nobody change it."""

from django.db import models


class SealUse(models.Model):
    """Użycie pieczęci elektronicznej urzędu."""

    sealed_at = models.DateTimeField()
    by_user_id = models.BigIntegerField(null=True, help_text="who pressed it; empty for the system itself")
    by_name = models.CharField(max_length=200)
    reason = models.CharField(max_length=300)
    kind = models.CharField(
        max_length=60, blank=True, help_text="kind of the sealed thing, for example eod.document"
    )
    ref = models.CharField(max_length=60, blank=True, help_text="the sealed thing's own number")
    sha256_before = models.CharField(max_length=64)
    sha256_after = models.CharField(max_length=64, unique=True)
    certificate = models.CharField(max_length=64, help_text="serial number of the seal's certificate")

    class Meta:
        ordering = ["-id"]
        indexes = [models.Index(fields=["kind", "ref"], name="signing_seal_thing")]

    def __str__(self) -> str:
        return f"{self.sealed_at:%Y-%m-%d %H:%M} {self.reason}"
