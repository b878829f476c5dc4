"""Publication: a document of the chancery on its way into the bulletin."""

from django.db import models


class Publication(models.Model):
    """Dokument z EOD przekazany do BIP: wybór danych do usunięcia, sprawdzenie, publikacja."""

    class State(models.TextChoices):
        """Where it stands."""

        WAITING = "waiting", "czeka na anonimizację"
        CHECKING = "checking", "kopia do sprawdzenia"
        APPROVING = "approving", "strona czeka na zatwierdzenie"
        PUBLISHED = "published", "opublikowano"
        REFUSED = "refused", "nie publikujemy"

    document_id = models.BigIntegerField(unique=True)
    case_id = models.BigIntegerField()
    case_mark = models.CharField(max_length=60)
    title = models.CharField(max_length=300)
    kind = models.CharField(max_length=60, blank=True)
    unit_name = models.CharField(max_length=200, blank=True)
    signed_by = models.CharField(max_length=200, blank=True)
    signed_at = models.DateTimeField(null=True)
    original = models.ForeignKey("files.File", on_delete=models.PROTECT, related_name="+")
    personal = models.JSONField(default=list, help_text="data of the parties, as the chancery knows them")
    requested_at = models.DateTimeField()
    requested_by = models.CharField(max_length=200)
    state = models.CharField(max_length=20, choices=State.choices, default=State.WAITING)
    phrases = models.JSONField(default=list, help_text="words the editor had removed")
    areas = models.JSONField(
        default=list, help_text="[page, left, top, right, bottom] in percent of the page"
    )
    copy = models.ForeignKey("files.File", null=True, on_delete=models.PROTECT, related_name="+")
    proof = models.JSONField(default=dict, help_text="what was removed and how it was checked")
    article = models.OneToOneField("bip.Article", null=True, on_delete=models.PROTECT, related_name="+")
    reason = models.CharField(max_length=300, blank=True, help_text="why it is not published")

    class Meta:
        ordering = ["-id"]

    def __str__(self) -> str:
        return f"{self.case_mark} {self.title}"
