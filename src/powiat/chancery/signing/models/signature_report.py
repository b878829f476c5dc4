"""SignatureReport: what was found out about the signatures of a stored file, at the hour of checking."""

from django.db import models

from powiat.chancery.signing.data import Verdict


class SignatureReport(models.Model):
    """Raport z weryfikacji podpisu. A later check makes a new row: the earlier one was true in its day."""

    file = models.ForeignKey("files.File", on_delete=models.PROTECT, related_name="+")
    checked_at = models.DateTimeField()
    checked_by = models.CharField(max_length=200)
    name = models.CharField(max_length=255)
    sha256 = models.CharField(max_length=64)
    verdict = models.CharField(max_length=40, blank=True, choices=[(one.value, one.value) for one in Verdict])
    content = models.JSONField()

    class Meta:
        ordering = ["-id"]

    def __str__(self) -> str:
        return f"{self.name}: {self.verdict or 'bez podpisu'}"
