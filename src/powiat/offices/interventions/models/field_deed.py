"""FieldDeed: the key of a deed that a crew's phone sent, so that a queue that sends twice does it once."""

from typing import ClassVar

from django.db import models


class FieldDeed(models.Model):
    """One press of a button in the field."""

    key = models.CharField(max_length=60, unique=True)
    report = models.ForeignKey("interventions.Report", on_delete=models.PROTECT, related_name="+")
    verb = models.CharField(max_length=10)
    by_name = models.CharField(max_length=200)
    at = models.DateTimeField()

    class Meta:
        """As they came."""

        ordering: ClassVar = ["at", "pk"]

    def __str__(self) -> str:
        return self.verb
