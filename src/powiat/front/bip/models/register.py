"""Registers that the bulletin shows: rows that live from other modules or are entered by hand."""

from django.db import models

from powiat.front.bip.models.article import ClockTimestamp


class Register(models.Model):
    """Rejestr publiczny: its columns, its law, how long a row is shown. Loaded from standards/bip/registers.json."""

    slug = models.SlugField(max_length=30, unique=True)
    title = models.CharField(max_length=200)
    about = models.TextField(blank=True)
    legal = models.CharField(max_length=400)
    is_confirmed = models.BooleanField(
        default=False, help_text="False: typed from memory, the office is to confirm it"
    )
    section = models.ForeignKey("bip.Section", on_delete=models.PROTECT, related_name="+")
    columns = models.JSONField(default=list)
    shown_years = models.PositiveSmallIntegerField(
        null=True, help_text="after so many years a row is not shown"
    )
    source = models.CharField(max_length=200, blank=True, help_text="the module it lives from, in words")
    position = models.PositiveSmallIntegerField(default=0)
    open_data = models.JSONField(
        default=dict, help_text="themes and frequency for dane.gov.pl; empty: not announced"
    )

    class Meta:
        ordering = ["position"]

    def __str__(self) -> str:
        return self.title

    @property
    def address(self) -> str:
        """Kept for good."""
        return f"/bip/rejestry/{self.slug}/"

    @property
    def desk_address(self) -> str:
        """Where editors keep it."""
        return f"/biurko/bip/rejestry/{self.slug}/"

    @property
    def desk_new(self) -> str:
        """Where a row is entered by hand."""
        return f"{self.desk_address}nowa/"


class RegisterRow(models.Model):
    """Pozycja rejestru: an address; what stands there is in its versions."""

    register = models.ForeignKey(Register, on_delete=models.PROTECT, related_name="rows")
    key = models.CharField(max_length=100)
    current = models.OneToOneField(
        "bip.RegisterVersion", null=True, on_delete=models.PROTECT, related_name="+"
    )
    dated_on = models.DateField()
    withdrawn_at = models.DateTimeField(null=True)
    withdrawn_by = models.CharField(max_length=200, blank=True)
    withdrawn_why = models.CharField(max_length=500, blank=True)

    class Meta:
        ordering = ["-dated_on", "-id"]
        constraints = [
            models.UniqueConstraint(fields=["register", "key"], name="bip_register_row_once"),
            models.CheckConstraint(
                name="bip_row_withdrawn_with_reason",
                condition=models.Q(withdrawn_at=None, withdrawn_why="", withdrawn_by="")
                | (
                    models.Q(withdrawn_at__isnull=False)
                    & ~models.Q(withdrawn_why="")
                    & ~models.Q(withdrawn_by="")
                ),
            ),
        ]
        indexes = [models.Index(fields=["register", "-dated_on"], name="bip_row_by_date")]

    def __str__(self) -> str:
        return f"{self.register_id} {self.key}"

    @property
    def address(self) -> str:
        """Kept for good."""
        return f"{self.register.address}{self.pk}/"

    @property
    def desk_withdraw(self) -> str:
        """Where an editor withdraws it."""
        return f"{self.register.desk_address}{self.pk}/wycofaj/"


class RegisterVersion(models.Model):
    """One wording of a row. Never changed (migration 0004)."""

    row = models.ForeignKey(RegisterRow, on_delete=models.PROTECT, related_name="versions")
    number = models.PositiveIntegerField()
    title = models.CharField(max_length=300)
    values = models.JSONField()
    dated_on = models.DateField()
    link = models.CharField(max_length=300, blank=True)
    file = models.ForeignKey("files.File", null=True, on_delete=models.PROTECT, related_name="+")
    source = models.CharField(max_length=100, help_text="where it came from: a module's id, or by hand")
    publisher = models.CharField(max_length=200)
    author = models.CharField(max_length=200)
    entered_by = models.CharField(max_length=200)
    note = models.CharField(max_length=300, blank=True)
    published_at = models.DateTimeField(db_default=ClockTimestamp())

    class Meta:
        ordering = ["-number"]
        constraints = [models.UniqueConstraint(fields=["row", "number"], name="bip_register_version_number")]

    def __str__(self) -> str:
        return f"{self.title} ({self.number})"
