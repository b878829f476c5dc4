"""Publication: a signed document asked to be shown in BIP, and where it is shown."""

from django.db import models


class Publication(models.Model):
    """One document, one place in BIP."""

    class State(models.TextChoices):
        """How far it is."""

        REQUESTED = "requested", "przekazane do BIP"
        PUBLISHED = "published", "opublikowane"
        WITHDRAWN = "withdrawn", "wycofane"

    document = models.OneToOneField("eod.Document", on_delete=models.PROTECT, related_name="publication")
    state = models.CharField(max_length=10, choices=State, default=State.REQUESTED)
    url = models.CharField(max_length=300, blank=True)
    requested_at = models.DateTimeField()
    requested_by = models.CharField(max_length=150)
    published_at = models.DateTimeField(null=True)

    def __str__(self) -> str:
        return f"{self.document_id}: {self.state}"
