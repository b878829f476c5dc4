"""Attempt: a wrong number or secret. Kept in the database, so that a restart forgives nobody."""

from typing import ClassVar

from django.db import models


class Attempt(models.Model):
    """One try that failed, by the keyed digest of the address it came from (the address itself is not kept)."""

    address_digest = models.CharField(max_length=64)
    at = models.DateTimeField()

    class Meta:
        """Counted by address and time."""

        indexes: ClassVar = [models.Index(fields=["address_digest", "at"], name="eboi_attempt_recent")]

    def __str__(self) -> str:
        return f"{self.at:%Y-%m-%d %H:%M}"
