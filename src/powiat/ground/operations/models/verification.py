"""Verification: one walk along the audit log's chain, and what it found."""

from django.db import models


class Verification(models.Model):
    """When the log was checked, how long it was, what was wrong."""

    at = models.DateTimeField("kiedy")
    by_name = models.CharField("kto", max_length=150)
    length = models.BigIntegerField("liczba ogniw")
    faults = models.JSONField("niezgodności", default=list)

    class Meta:
        """The newest first."""

        ordering = ["-at", "-id"]

    def __str__(self) -> str:
        return f"{self.at:%Y-%m-%d %H:%M}: {len(self.faults)}"
