"""CaseEvent and Note: the case's own history (metryka, KPA art. 66a) and what clerks wrote on its margin."""

from django.db import models


class CaseEvent(models.Model):
    """One line of the case's history: when, who, what, on which document. Append-only (migration 0002)."""

    case = models.ForeignKey("eod.Case", on_delete=models.PROTECT, related_name="history")
    at = models.DateTimeField()
    by_name = models.CharField(max_length=150)
    by_title = models.CharField(max_length=150, blank=True)
    verb = models.CharField(max_length=40)
    text = models.CharField(max_length=500)
    document = models.ForeignKey("eod.Document", on_delete=models.PROTECT, null=True, related_name="+")
    letter = models.ForeignKey("eod.Letter", on_delete=models.PROTECT, null=True, related_name="+")

    class Meta:
        """As it went."""

        ordering = ["case_id", "at", "id"]

    def __str__(self) -> str:
        return f"{self.at:%d.%m.%Y} {self.text}"


class Note(models.Model):
    """A note of a clerk on the case; it is kept with the files."""

    case = models.ForeignKey("eod.Case", on_delete=models.PROTECT, related_name="notes")
    text = models.TextField()
    at = models.DateTimeField()
    by_name = models.CharField(max_length=150)
    by_user_id = models.BigIntegerField(null=True)

    class Meta:
        """The newest first."""

        ordering = ["case_id", "-at"]

    def __str__(self) -> str:
        return self.text[:60]
