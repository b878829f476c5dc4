"""Notice: a banner on every page of the portal (komunikat)."""

from datetime import datetime

from django.db import models
from django.db.models import Q
from wagtail.admin.panels import FieldPanel


class NoticeQuerySet(models.QuerySet):
    """Questions to notices."""

    def showing(self, now: datetime) -> "NoticeQuerySet":
        """Those that are to be seen now, the gravest first."""
        return self.filter(Q(until=None) | Q(until__gt=now), since__lte=now)


class Notice(models.Model):
    """Komunikat: a warning or a piece of news that must not be missed, for as long as it is true."""

    class Kind(models.TextChoices):
        """How grave it is."""

        WARNING = "warning", "ostrzeżenie"
        INFO = "info", "informacja"

    kind = models.CharField("rodzaj", max_length=10, choices=Kind, default=Kind.INFO)
    title = models.CharField("tytuł", max_length=120)
    text = models.CharField("treść", max_length=300, blank=True)
    url = models.CharField("adres strony z wyjaśnieniem", max_length=200, blank=True)
    since = models.DateTimeField("od")
    until = models.DateTimeField("do", null=True, blank=True)

    objects = NoticeQuerySet.as_manager()
    panels = [
        FieldPanel("kind"),
        FieldPanel("title"),
        FieldPanel("text"),
        FieldPanel("url"),
        FieldPanel("since"),
        FieldPanel("until"),
    ]

    class Meta:
        """Warnings first, then the newest."""

        verbose_name = "komunikat"
        verbose_name_plural = "komunikaty"
        ordering = ["-kind", "-since"]
        constraints = [
            models.CheckConstraint(
                condition=Q(until=None) | Q(until__gt=models.F("since")), name="portal_notice_ends_later"
            )
        ]

    def __str__(self) -> str:
        return self.title
