"""PublicWarning and Source: what threatens (ostrzeżenie), and when its source last spoke."""

from datetime import datetime

from django.db import models
from django.db.models import F, Q


class PublicWarningQuerySet(models.QuerySet):
    """Questions to warnings."""

    def standing(self, now: datetime) -> "PublicWarningQuerySet":
        """Those that are to be seen now, the gravest first."""
        return self.filter(Q(ends_at=None) | Q(ends_at__gt=now), withdrawn_at=None)


class PublicWarning(models.Model):
    """Ostrzeżenie: our own, or one that a state's service gave. Kept after its end, so that one can see what was said."""

    class Kind(models.TextChoices):
        """Who says it."""

        OWN = "own", "Powiat Łaski"
        IMGW = "imgw", "IMGW-PIB"
        RSO = "rso", "RSO"

    kind = models.CharField(max_length=10, choices=Kind)
    key = models.CharField(max_length=100, unique=True)
    title = models.CharField(max_length=200)
    text = models.TextField(blank=True)
    level = models.PositiveSmallIntegerField()
    starts_at = models.DateTimeField()
    ends_at = models.DateTimeField(null=True)
    published_at = models.DateTimeField()
    changed_at = models.DateTimeField()
    withdrawn_at = models.DateTimeField(null=True)
    by_name = models.CharField(max_length=150, blank=True)

    objects = PublicWarningQuerySet.as_manager()

    class Meta:
        """The gravest first, then the newest."""

        ordering = ["-level", "-starts_at", "-id"]
        constraints = [
            models.CheckConstraint(condition=Q(level__range=(1, 3)), name="announcements_warning_level"),
            models.CheckConstraint(
                condition=Q(ends_at=None) | Q(ends_at__gt=F("starts_at")), name="announcements_warning_ends"
            ),
        ]
        indexes = [
            models.Index(fields=["ends_at"], condition=Q(withdrawn_at=None), name="announcements_warning_now")
        ]

    def __str__(self) -> str:
        return self.title

    @property
    def address(self) -> str:
        """Where to read it."""
        return f"/ostrzezenia/{self.pk}/"


class Source(models.Model):
    """A service that we ask: when it was asked, when it last answered, and the weather it told."""

    code = models.CharField(max_length=10, unique=True)
    asked_at = models.DateTimeField(null=True)
    answered_at = models.DateTimeField(null=True)
    weather = models.JSONField(null=True)

    class Meta:
        """In a fixed order."""

        ordering = ["code"]

    def __str__(self) -> str:
        return self.code
