"""ContactPurge: the log of what the retention took away. It names the report and the kind of data, never the data."""

from typing import ClassVar

from django.db import models


class ContactPurge(models.Model):
    """One thing forgotten."""

    number = models.CharField(max_length=12)
    what = models.CharField(
        max_length=20, choices=[("contact", "kontakt i treść"), ("original", "oryginał zdjęcia")]
    )
    basis = models.CharField(max_length=200, blank=True)
    at = models.DateTimeField()

    class Meta:
        """The newest first."""

        ordering: ClassVar = ["-at", "-pk"]
        indexes: ClassVar = [models.Index(fields=["number"], name="interv_purge_number")]

    def __str__(self) -> str:
        return f"{self.number} {self.what}"
