"""Change: one line of the public register of changes. Nothing is ever taken out of it."""

from django.db import models

from powiat.front.bip.models.article import ClockTimestamp


class Change(models.Model):
    """Wpis rejestru zmian (rozporządzenie w sprawie BIP § 16)."""

    class Kind(models.TextChoices):
        """What happened to the page."""

        PUBLISHED = "published", "opublikowano"
        CORRECTED = "corrected", "zmieniono"
        WITHDRAWN = "withdrawn", "wycofano"
        EXPIRED = "expired", "przeniesiono do archiwalnych"

    at = models.DateTimeField(db_default=ClockTimestamp())
    kind = models.CharField(max_length=20, choices=Kind.choices)
    article = models.ForeignKey("bip.Article", null=True, on_delete=models.PROTECT, related_name="+")
    row = models.ForeignKey("bip.RegisterRow", null=True, on_delete=models.PROTECT, related_name="+")
    version = models.ForeignKey("bip.Version", null=True, on_delete=models.PROTECT, related_name="+")
    section = models.ForeignKey("bip.Section", on_delete=models.PROTECT, related_name="+")
    title = models.CharField(max_length=300)
    section_title = models.CharField(max_length=200)
    by_name = models.CharField(max_length=200)
    author = models.CharField(max_length=200)
    note = models.CharField(max_length=500, blank=True)

    class Meta:
        ordering = ["-id"]
        indexes = [models.Index(fields=["-at"], name="bip_change_at")]
        constraints = [
            models.CheckConstraint(
                name="bip_change_of_one_thing",
                condition=models.Q(article__isnull=False, row=None)
                | models.Q(article=None, row__isnull=False),
            )
        ]

    def __str__(self) -> str:
        return f"{self.get_kind_display()}: {self.title}"

    @property
    def address(self) -> str:
        """The page that changed; `article` or `row__register` must be loaded."""
        if self.row is not None:
            return self.row.address
        return f"/bip/{self.article_id}/"
