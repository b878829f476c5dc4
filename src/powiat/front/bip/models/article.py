"""Article: an address in the bulletin. What stands there is in its versions, which never change."""

from django.db import models
from django.db.models.functions import Now


class ClockTimestamp(models.Func):
    """The hour of the database's own clock, at the very moment."""

    template = "clock_timestamp()"
    output_field = models.DateTimeField()


class Article(models.Model):
    """Informacja w BIP. Withdrawn, its page stays and gives the reason."""

    section = models.ForeignKey("bip.Section", on_delete=models.PROTECT, related_name="+")
    current = models.OneToOneField(
        "bip.Version", null=True, on_delete=models.PROTECT, related_name="+", db_constraint=True
    )
    withdrawn_at = models.DateTimeField(null=True)
    withdrawn_by = models.CharField(max_length=200, blank=True)
    withdrawn_why = models.CharField(max_length=500, blank=True)
    expired_at = models.DateTimeField(null=True, help_text="since when it is kept as archival")
    idempotency_key = models.CharField(max_length=80, null=True, unique=True)
    document_id = models.BigIntegerField(null=True, unique=True, help_text="the chancery's document it shows")
    case_mark = models.CharField(max_length=60, blank=True)

    class Meta:
        constraints = [
            models.CheckConstraint(
                name="bip_withdrawn_with_reason",
                condition=models.Q(withdrawn_at=None, withdrawn_why="", withdrawn_by="")
                | (
                    models.Q(withdrawn_at__isnull=False)
                    & ~models.Q(withdrawn_why="")
                    & ~models.Q(withdrawn_by="")
                ),
            )
        ]

    def __str__(self) -> str:
        return f"{self.pk}"

    @property
    def address(self) -> str:
        """The page's address, kept for good."""
        return f"/bip/{self.pk}/"

    @property
    def versions_address(self) -> str:
        """The list of all wordings."""
        return f"/bip/{self.pk}/wersje/"


class Content(models.Model):
    """What a draft and a version have in common."""

    title = models.CharField(max_length=300)
    body = models.TextField(blank=True)
    author = models.CharField(max_length=200, help_text="who made the information or answers for it")
    made_on = models.DateField(help_text="when it was made")
    note = models.CharField(max_length=300, blank=True, help_text="what was changed and why")
    expires_on = models.DateField(null=True, help_text="the last day on which it holds")
    exclusion_scope = models.CharField(max_length=500, blank=True)
    exclusion_basis = models.CharField(max_length=300, blank=True)
    exclusion_by = models.CharField(max_length=200, blank=True)
    exclusion_interest = models.CharField(max_length=300, blank=True)

    class Meta:
        abstract = True


class Version(Content):
    """One published wording. Art. 8 ust. 6 u.d.i.p.: both persons, both times, and the true time of showing."""

    article = models.ForeignKey(Article, on_delete=models.PROTECT, related_name="versions")
    number = models.PositiveIntegerField()
    section_title = models.CharField(max_length=200)
    publisher = models.CharField(max_length=200, help_text="the body that makes the information available")
    entered_by = models.CharField(max_length=200)
    entered_by_id = models.BigIntegerField(null=True)
    # The database sets it (a trigger puts its own clock over any other value) and never lets it change.
    published_at = models.DateTimeField(db_default=ClockTimestamp())

    class Meta:
        ordering = ["-number"]
        constraints = [models.UniqueConstraint(fields=["article", "number"], name="bip_version_number")]

    def __str__(self) -> str:
        return f"{self.title} ({self.number})"

    @property
    def previous(self) -> int:
        """The number of the wording before."""
        return self.number - 1


class VersionFile(models.Model):
    """An attachment of a published wording."""

    version = models.ForeignKey(Version, on_delete=models.PROTECT, related_name="files")
    file = models.ForeignKey("files.File", on_delete=models.PROTECT, related_name="+")
    title = models.CharField(max_length=300)
    position = models.PositiveSmallIntegerField()
    is_accessible = models.BooleanField(
        null=True, help_text="a PDF that passed the check; null for other kinds"
    )
    faults = models.JSONField(default=list, help_text="what the check of the PDF found, in words")

    class Meta:
        ordering = ["position"]

    def __str__(self) -> str:
        return self.title


class Draft(Content):
    """What an editor is writing: a new article, or the next wording of a published one."""

    class State(models.TextChoices):
        """How far it is on the way to the public."""

        WRITING = "writing", "w opracowaniu"
        WAITING = "waiting", "czeka na sprawdzenie"
        RETURNED = "returned", "do poprawy"
        APPROVED = "approved", "zatwierdzony"

    article = models.OneToOneField(Article, null=True, on_delete=models.PROTECT, related_name="+")
    section = models.ForeignKey("bip.Section", on_delete=models.PROTECT, related_name="+")
    files = models.JSONField(default=list, help_text="[[file id, title], …] in order")
    changed_at = models.DateTimeField()
    changed_by = models.CharField(max_length=200)
    changed_by_id = models.BigIntegerField(null=True)
    created_at = models.DateTimeField(db_default=Now())
    revision = models.PositiveIntegerField(
        default=0, help_text="raised at every saving: two editors at once see it"
    )
    state = models.CharField(max_length=10, choices=State.choices, default=State.WRITING)
    remark = models.CharField(max_length=500, blank=True, help_text="why it was sent back")
    approved_at = models.DateTimeField(null=True)
    approved_by = models.CharField(max_length=200, blank=True)
    publish_at = models.DateTimeField(null=True, help_text="when the system is to publish it by itself")
    planned_by = models.CharField(max_length=200, blank=True)
    planned_by_id = models.BigIntegerField(null=True)
    publication = models.OneToOneField(
        "bip.Publication", null=True, on_delete=models.PROTECT, related_name="+"
    )
    origin = models.CharField(max_length=200, blank=True, help_text="who asked for it, when not an editor")

    class Meta:
        ordering = ["-changed_at"]
        constraints = [
            models.CheckConstraint(
                name="bip_draft_approved_by_somebody",
                condition=~models.Q(state="approved")
                | (models.Q(approved_at__isnull=False) & ~models.Q(approved_by="")),
            ),
            models.CheckConstraint(
                name="bip_draft_plan_whole",
                condition=models.Q(publish_at=None, planned_by="")
                | (models.Q(publish_at__isnull=False) & ~models.Q(planned_by="")),
            ),
        ]

    def __str__(self) -> str:
        return self.title
