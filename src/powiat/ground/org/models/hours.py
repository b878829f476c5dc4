"""OfficeHours and ClosedDay: when the office receives people."""

from django.db import models
from django.db.models import F, Q


class OfficeHours(models.Model):
    """Opening hours on a weekday (1 = Monday); without a unit they are the whole office's."""

    unit = models.ForeignKey("org.Unit", on_delete=models.PROTECT, null=True, blank=True, related_name="+")
    weekday = models.PositiveSmallIntegerField()
    opens = models.TimeField()
    closes = models.TimeField()

    class Meta:
        """In the order of the week."""

        ordering = ["unit_id", "weekday"]
        constraints = [
            models.CheckConstraint(condition=Q(weekday__gte=1, weekday__lte=7), name="org_hours_weekday"),
            models.CheckConstraint(condition=Q(closes__gt=F("opens")), name="org_hours_close_after_opening"),
        ]

    def __str__(self) -> str:
        return f"{self.weekday}: {self.opens}–{self.closes}"


class ClosedDay(models.Model):
    """A day on which the office is shut although the calendar says it works."""

    on = models.DateField(unique=True)
    reason = models.CharField(max_length=200)

    class Meta:
        """By date."""

        ordering = ["on"]

    def __str__(self) -> str:
        return f"{self.on}: {self.reason}"
