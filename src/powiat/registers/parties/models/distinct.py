"""Distinct: a person has said that two like entries are two parties; they are not offered for merging
again."""

from django.db import models
from django.db.models import F, Q


class Distinct(models.Model):
    """A pair looked at and found to be two; the lower id stands first."""

    first = models.ForeignKey("parties.Party", on_delete=models.PROTECT, related_name="+")
    second = models.ForeignKey("parties.Party", on_delete=models.PROTECT, related_name="+")
    said_by = models.CharField(max_length=150)
    said_at = models.DateTimeField()

    class Meta:
        """Each pair once."""

        ordering = ["first_id", "second_id"]
        constraints = [
            models.UniqueConstraint(fields=["first", "second"], name="parties_distinct_once"),
            models.CheckConstraint(condition=Q(first__lt=F("second")), name="parties_distinct_in_order"),
        ]

    def __str__(self) -> str:
        return f"{self.first_id} ≠ {self.second_id}"
