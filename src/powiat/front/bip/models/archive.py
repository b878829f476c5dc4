"""Archive: pages of the county's earlier bulletin, taken over as they were. Never changed."""

from django.db import models

from powiat.front.bip.models.article import ClockTimestamp


class ArchiveBatch(models.Model):
    """One import: what came, what was cleaned, what was left out."""

    at = models.DateTimeField(db_default=ClockTimestamp())
    by_name = models.CharField(max_length=200)
    source = models.CharField(max_length=300, help_text="the file it came in")
    report = models.JSONField(default=dict)

    class Meta:
        ordering = ["-id"]

    def __str__(self) -> str:
        return f"{self.source} ({self.at})"


class ArchivePage(models.Model):
    """Strona z poprzedniego BIP. Dates and persons are what the old page said: marks, not our own evidence."""

    batch = models.ForeignKey(ArchiveBatch, on_delete=models.PROTECT, related_name="pages")
    key = models.CharField(max_length=300, unique=True, help_text="its old address or name of file")
    title = models.CharField(max_length=500)
    section_title = models.CharField(max_length=300, blank=True)
    html = models.TextField(help_text="cleaned: only text, lists, tables and links")
    text = models.TextField(help_text="the words alone, for searching")
    said_author = models.CharField(max_length=300, blank=True)
    said_entered_by = models.CharField(max_length=300, blank=True)
    said_made_on = models.CharField(max_length=60, blank=True)
    said_published_at = models.CharField(max_length=60, blank=True)
    published_on = models.DateField(null=True, help_text="the old date, when it could be read")
    sha256 = models.CharField(max_length=64, help_text="of the file as it came")
    cleaned = models.JSONField(default=list, help_text="what was taken out, in words")
    at = models.DateTimeField(db_default=ClockTimestamp())

    class Meta:
        ordering = ["-published_on", "title"]

    def __str__(self) -> str:
        return self.title

    @property
    def address(self) -> str:
        """Kept for good."""
        return f"/bip/archiwum/{self.pk}/"
