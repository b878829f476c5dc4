"""Entry: one line of a report's history. The database refuses to change it; only the purge empties its words."""

from typing import ClassVar

from django.db import models


class Entry(models.Model):
    """What was done or said. `text` is for the office, `text_public` for everybody."""

    class Author(models.TextChoices):
        """Who speaks."""

        OFFICE = "office", "urząd"
        REPORTER = "reporter", "zgłaszający"
        OUTSIDE = "outside", "jednostka zewnętrzna"
        SYSTEM = "system", "system"

    report = models.ForeignKey("interventions.Report", on_delete=models.PROTECT, related_name="entries")
    verb = models.CharField(max_length=30)
    author_kind = models.CharField(max_length=10, choices=Author.choices)
    by_name = models.CharField(max_length=200, null=True)
    text = models.TextField(null=True)
    text_public = models.TextField(blank=True)
    from_stage = models.CharField(max_length=20, blank=True)
    to_stage = models.CharField(max_length=20, blank=True)
    at = models.DateTimeField()
    is_public = models.BooleanField(default=True)

    class Meta:
        """In the order of time."""

        ordering: ClassVar = ["at", "pk"]
        indexes: ClassVar = [models.Index(fields=["report", "at"], name="interv_entry_story")]

    def __str__(self) -> str:
        return f"{self.verb} {self.at:%Y-%m-%d %H:%M}"
