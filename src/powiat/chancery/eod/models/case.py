"""Case, its list, its people, its readers and the days that do not count."""

from django.contrib.postgres.fields import ArrayField
from django.contrib.postgres.indexes import GinIndex, OpClass
from django.db import models
from django.db.models import F, Q
from django.db.models.functions import Upper

from powiat.chancery.eod.domain.deadlines import EXCLUSION_NAMES
from powiat.chancery.eod.domain.stages import CASE_NAMES, CaseStage
from powiat.chancery.eod.models.letter import scopes_seen
from powiat.ground.kernel.actor import Actor

STAGES = [(str(stage), name) for stage, name in CASE_NAMES.items()]
EXCLUSIONS = [(str(kind), name) for kind, name in EXCLUSION_NAMES.items()]


class CaseList(models.Model):
    """The counter of a case list (spis spraw): per unit, class and year; a set-apart group has its own."""

    unit_symbol = models.CharField(max_length=12)
    jrwa_symbol = models.CharField(max_length=10)
    year = models.PositiveSmallIntegerField()
    base = models.PositiveIntegerField(default=0, help_text="number of the set-apart group; 0: the main list")
    last = models.PositiveIntegerField(default=0)

    class Meta:
        """One counter for a list."""

        constraints = [
            models.UniqueConstraint(
                fields=["unit_symbol", "jrwa_symbol", "year", "base"], name="eod_caselist_once"
            )
        ]

    def __str__(self) -> str:
        return f"{self.unit_symbol}.{self.jrwa_symbol}.{self.year}: {self.last}"


class CaseQuerySet(models.QuerySet):
    """Cases an actor may see, in one condition of SQL."""

    def visible_to(self, actor: Actor) -> "CaseQuerySet":
        """All with the right to read all; else those of one's units and posts and those shared with them."""
        if actor.may("eod.case.read_all"):
            return self
        if not actor.may("eod.case.read"):
            return self.none()
        return self.filter(scopes__overlap=scopes_seen(actor))


class Case(models.Model):
    """A case (sprawa). Its mark (znak sprawy) never changes."""

    mark = models.CharField("znak sprawy", max_length=60, unique=True)
    unit = models.ForeignKey("org.Unit", on_delete=models.PROTECT, related_name="+")
    jrwa = models.ForeignKey("eod.JrwaEntry", on_delete=models.PROTECT, related_name="+")
    year = models.PositiveSmallIntegerField()
    base = models.PositiveIntegerField(default=0)
    number = models.PositiveIntegerField()
    title = models.CharField("tytuł", max_length=300)
    stage = models.CharField("stan", max_length=10, choices=STAGES, default=CaseStage.OPEN)
    handler = models.ForeignKey("org.Post", on_delete=models.PROTECT, related_name="+")
    party = models.ForeignKey("parties.Party", on_delete=models.PROTECT, null=True, related_name="+")
    party_name = models.CharField("strona", max_length=300, blank=True)
    initiated_on = models.DateField("wszczęta")
    opened_at = models.DateTimeField("założona")
    opened_by = models.CharField(max_length=150)
    term = models.ForeignKey("eod.TermEntry", on_delete=models.PROTECT, null=True, related_name="+")
    due_on = models.DateField("termin", null=True)
    decided_at = models.DateTimeField("rozstrzygnięta", null=True)
    closed_at = models.DateTimeField("zakończona", null=True)
    closed_how = models.CharField("sposób załatwienia", max_length=300, blank=True)
    category = models.CharField("kategoria archiwalna", max_length=8, blank=True)
    disposal_on = models.DateField("można brakować od", null=True)
    is_restricted = models.BooleanField("dostęp zawężony", default=False)
    is_public_kind = models.BooleanField("rozstrzygnięcie podlega publikacji", default=False)
    last_document = models.PositiveIntegerField(default=0)
    # Who may read: unit:<id> and post:<id>, kept by actions/set_readers.py from unit, handler and shares.
    scopes = ArrayField(models.CharField(max_length=30), default=list)

    objects = CaseQuerySet.as_manager()

    class Meta:
        """The newest first."""

        ordering = ["-opened_at", "-id"]
        verbose_name = "sprawa"
        constraints = [
            models.UniqueConstraint(
                fields=["unit", "jrwa", "year", "base", "number"], name="eod_case_number_once"
            ),
            models.CheckConstraint(
                condition=~Q(stage="closed") | Q(closed_at__isnull=False), name="eod_case_closed_when"
            ),
        ]
        indexes = [
            GinIndex(fields=["scopes"], name="eod_case_scopes"),
            models.Index(F("opened_at").desc(), F("id").desc(), name="eod_case_newest"),
            models.Index(fields=["due_on", "id"], condition=~Q(stage="closed"), name="eod_case_due"),
            models.Index(fields=["handler", "due_on"], condition=~Q(stage="closed"), name="eod_case_handler"),
            models.Index(fields=["party"], name="eod_case_party"),
            GinIndex(
                OpClass(Upper("mark"), "gin_trgm_ops"),
                OpClass(Upper("title"), "gin_trgm_ops"),
                OpClass(Upper("party_name"), "gin_trgm_ops"),
                name="eod_case_words",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.mark} {self.title}"


class LetterInCase(models.Model):
    """A letter lies in the files of a case; one letter may lie in several."""

    case = models.ForeignKey(Case, on_delete=models.PROTECT, related_name="letters")
    letter = models.ForeignKey("eod.Letter", on_delete=models.PROTECT, related_name="cases")
    opens = models.BooleanField("wszczyna sprawę", default=False)
    at = models.DateTimeField()

    class Meta:
        """Once in a case."""

        ordering = ["case_id", "at"]
        constraints = [models.UniqueConstraint(fields=["case", "letter"], name="eod_letterincase_once")]

    def __str__(self) -> str:
        return f"{self.letter_id} w {self.case_id}"


class CaseParty(models.Model):
    """A party of the case and in what role."""

    class Role(models.TextChoices):
        """In what role."""

        APPLICANT = "applicant", "wnioskodawca"
        PARTY = "party", "strona"
        PROXY = "proxy", "pełnomocnik"

    case = models.ForeignKey(Case, on_delete=models.PROTECT, related_name="parties")
    party = models.ForeignKey("parties.Party", on_delete=models.PROTECT, related_name="+")
    role = models.CharField(max_length=10, choices=Role, default=Role.PARTY)

    class Meta:
        """Once in a role."""

        constraints = [models.UniqueConstraint(fields=["case", "party", "role"], name="eod_caseparty_once")]

    def __str__(self) -> str:
        return f"{self.party_id} w {self.case_id}"


class CaseShare(models.Model):
    """The case is open to another unit or post, for reading or for writing notes and drafts."""

    case = models.ForeignKey(Case, on_delete=models.PROTECT, related_name="shares")
    unit = models.ForeignKey("org.Unit", on_delete=models.PROTECT, null=True, related_name="+")
    post = models.ForeignKey("org.Post", on_delete=models.PROTECT, null=True, related_name="+")
    may_write = models.BooleanField(default=False)
    reason = models.CharField(max_length=300, blank=True)
    at = models.DateTimeField()
    by_name = models.CharField(max_length=150)
    ended_at = models.DateTimeField(null=True)

    class Meta:
        """To a unit or to a post, not both."""

        constraints = [
            models.CheckConstraint(
                condition=Q(unit=None, post__isnull=False) | Q(unit__isnull=False, post=None),
                name="eod_caseshare_one_target",
            )
        ]

    def __str__(self) -> str:
        return f"{self.case_id} → {self.unit_id or self.post_id}"


class ExcludedSpan(models.Model):
    """Days that do not count into the term (KPA art. 35 § 5), both ends counted out; open without `until`."""

    case = models.ForeignKey(Case, on_delete=models.PROTECT, related_name="excluded")
    since = models.DateField()
    until = models.DateField(null=True)
    kind = models.CharField("powód", max_length=20, choices=EXCLUSIONS)
    note = models.CharField(max_length=300, blank=True)

    class Meta:
        """By date."""

        ordering = ["case_id", "since"]
        constraints = [
            models.CheckConstraint(
                condition=Q(until=None) | Q(until__gte=F("since")), name="eod_excluded_ends_after_start"
            )
        ]

    def __str__(self) -> str:
        return f"{self.since}–{self.until or '…'} {self.kind}"


class Extension(models.Model):
    """A new date set with notice to the parties (KPA art. 36 § 1)."""

    case = models.ForeignKey(Case, on_delete=models.PROTECT, related_name="extensions")
    due_on = models.DateField("nowy termin")
    notified_on = models.DateField("zawiadomiono strony")
    reason = models.CharField("przyczyna", max_length=300)

    class Meta:
        """By date."""

        ordering = ["case_id", "notified_on", "id"]

    def __str__(self) -> str:
        return f"{self.case_id} do {self.due_on}"
