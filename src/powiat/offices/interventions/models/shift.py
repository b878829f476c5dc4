"""Shift, ShiftNote, ShiftMatter, Template: who is on duty (dyżur), what he leaves to the next one, and ready answers."""

from typing import ClassVar

from django.conf import settings
from django.db import models
from django.db.models import Q


class Shift(models.Model):
    """A duty officer's time; handing over ends it with a word to the next."""

    user = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    user_name = models.CharField(max_length=200)
    started_at = models.DateTimeField()
    ended_at = models.DateTimeField(null=True)
    handover = models.TextField(blank=True)
    taken_over_by = models.CharField(max_length=200, blank=True)
    taken_over_at = models.DateTimeField(null=True)

    class Meta:
        """The newest first; one open shift of a person."""

        ordering: ClassVar = ["-started_at"]
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["user"], condition=Q(ended_at=None), name="interv_shift_one_open")
        ]

    def __str__(self) -> str:
        return f"{self.user_name} {self.started_at:%Y-%m-%d %H:%M}"


class ShiftNote(models.Model):
    """A line of the shift's log."""

    shift = models.ForeignKey(Shift, on_delete=models.PROTECT, related_name="notes")
    report = models.ForeignKey("interventions.Report", on_delete=models.PROTECT, null=True, related_name="+")
    by_name = models.CharField(max_length=200)
    text = models.TextField()
    at = models.DateTimeField()

    class Meta:
        """In the order of time."""

        ordering: ClassVar = ["at", "pk"]

    def __str__(self) -> str:
        return self.text[:60]


class ShiftMatter(models.Model):
    """A report that was open when the shift was handed over; the next officer confirms that he knows of it."""

    shift = models.ForeignKey(Shift, on_delete=models.PROTECT, related_name="matters")
    report = models.ForeignKey("interventions.Report", on_delete=models.PROTECT, related_name="+")
    stage = models.CharField(max_length=20)
    note = models.CharField(max_length=300, blank=True)
    order = models.PositiveIntegerField(default=0)
    confirmed_at = models.DateTimeField(null=True)

    class Meta:
        """In the order of the queue."""

        ordering: ClassVar = ["order", "pk"]
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["shift", "report"], name="interv_shift_matter_once")
        ]

    def __str__(self) -> str:
        return f"{self.shift_id} {self.report_id}"


class Template(models.Model):
    """A ready answer for a stage (szablon odpowiedzi); {numer}, {kategoria}, {adres} are filled in."""

    code = models.CharField(max_length=40, unique=True)
    stage = models.CharField(max_length=20)
    name = models.CharField(max_length=120)
    text = models.TextField()
    order = models.PositiveIntegerField(default=0)
    active = models.BooleanField(default=True)

    class Meta:
        """In the county's order."""

        ordering: ClassVar = ["order", "pk"]

    def __str__(self) -> str:
        return self.name
