"""Emergency: the time in which the home page is words only (tryb kryzysowy)."""

from django.db import models
from django.db.models import Q, Value


class Emergency(models.Model):
    """Tryb kryzysowy: switched on by somebody, and off again; at most one at a time."""

    headline = models.CharField(max_length=120)
    text = models.TextField(blank=True)
    phone = models.CharField(max_length=40, blank=True)
    started_at = models.DateTimeField()
    started_by = models.CharField(max_length=150)
    ended_at = models.DateTimeField(null=True)
    ended_by = models.CharField(max_length=150, blank=True)

    class Meta:
        """The newest first; the database holds the one that goes on apart."""

        ordering = ["-started_at"]
        constraints = [
            models.UniqueConstraint(
                Value(True), condition=Q(ended_at=None), name="announcements_emergency_one"
            ),
            models.CheckConstraint(
                condition=Q(ended_at=None, ended_by="") | Q(ended_at__isnull=False) & ~Q(ended_by=""),
                name="announcements_emergency_end",
            ),
        ]

    def __str__(self) -> str:
        return self.headline
