"""RetentionPeriod: how long something may be kept, from a day on, by what basis. Dated data: nothing is overwritten."""

from typing import ClassVar

from django.db import models

from powiat.offices.interventions.domain.retention import Period, Subject


class RetentionPeriod(models.Model):
    """So many days, in force from a day on."""

    subject = models.CharField(max_length=10, choices=[(str(one), one.words) for one in Subject])
    days = models.PositiveIntegerField()
    valid_from = models.DateField()
    basis = models.CharField(max_length=200)

    class Meta:
        """By subject, the newest first; one beginning on one day."""

        ordering: ClassVar = ["subject", "-valid_from"]
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["subject", "valid_from"], name="interv_retention_once")
        ]

    def __str__(self) -> str:
        return f"{self.subject} {self.days} {self.valid_from}"

    def as_period(self) -> Period:
        """The row as the rules see it."""
        return Period(self.subject, self.days, self.valid_from, self.basis)
