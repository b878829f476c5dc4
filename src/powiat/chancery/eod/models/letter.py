"""Letter and LetterFile: what came in (przesyłka wpływająca), with everything it brought."""

from django.contrib.postgres.fields import ArrayField
from django.contrib.postgres.indexes import GinIndex, OpClass
from django.db import models
from django.db.models import F, Q
from django.db.models.functions import Upper

from powiat.chancery.eod.domain.stages import LETTER_NAMES, LetterStage
from powiat.ground.kernel.actor import Actor

STAGES = [(str(stage), name) for stage, name in LETTER_NAMES.items()]


class LetterQuerySet(models.QuerySet):
    """Letters an actor may see, in one condition of SQL."""

    def visible_to(self, actor: Actor) -> "LetterQuerySet":
        """All for the registry office and the heads of the office; else those of one's units and posts."""
        if actor.may_any(("eod.letter.register", "eod.letter.read_all")):
            return self
        if not actor.may("eod.letter.read"):
            return self.none()
        return self.filter(scopes__overlap=scopes_seen(actor))


def scopes_seen(actor: Actor) -> list[str]:
    """The scopes an actor sees through: his units and his posts."""
    return [f"unit:{unit}" for unit in actor.unit_ids] + [f"post:{post}" for post in actor.post_ids]


class Letter(models.Model):
    """A letter that came in. Its RPW number is given once and never changes."""

    class Channel(models.TextChoices):
        """The door it came in by."""

        EBOI = "eboi", "formularz elektroniczny"
        EPUAP = "epuap", "ePUAP"
        EDORECZENIA = "edoreczenia", "e-Doręczenia"
        PAPER = "paper", "poczta lub osobiście"
        EMAIL = "email", "e-mail"

    rpw_year = models.PositiveSmallIntegerField()
    rpw_number = models.PositiveIntegerField()
    channel = models.CharField("droga", max_length=12, choices=Channel)
    stage = models.CharField("stan", max_length=12, choices=STAGES, default=LetterStage.REGISTERED)
    received_at = models.DateTimeField("wpłynęło")
    registered_at = models.DateTimeField("zarejestrowano")
    registered_by = models.CharField("zarejestrował", max_length=150)
    sender = models.ForeignKey("parties.Party", on_delete=models.PROTECT, null=True, related_name="+")
    sender_name = models.CharField("nadawca", max_length=300)
    sender_ref = models.CharField("znak nadawcy", max_length=100, blank=True)
    # ISO date that may be incomplete: 2026, 2026-11 or 2026-11-23, as the metadata rules allow.
    dated = models.CharField("data pisma", max_length=10, blank=True)
    kind = models.CharField("rodzaj", max_length=60, default="pismo")
    subject = models.CharField("dotyczy", max_length=300)
    body = models.TextField("treść", blank=True)
    reply_channel = models.CharField("droga odpowiedzi", max_length=12, blank=True)
    reply_address = models.CharField("adres odpowiedzi", max_length=300, blank=True)
    form_code = models.CharField(max_length=60, blank=True)
    form_version = models.PositiveSmallIntegerField(null=True)
    answers = models.JSONField(null=True)
    jrwa_hint = models.CharField(max_length=10, blank=True)
    warnings = models.JSONField("uwagi z odczytu", default=list)
    idempotency_key = models.CharField(max_length=120, null=True, unique=True)
    unit = models.ForeignKey("org.Unit", on_delete=models.PROTECT, null=True, related_name="+")
    post = models.ForeignKey("org.Post", on_delete=models.PROTECT, null=True, related_name="+")
    due_on = models.DateField("załatwić do", null=True)
    scopes = ArrayField(models.CharField(max_length=30), default=list)

    objects = LetterQuerySet.as_manager()

    class Meta:
        """The newest first, as the register is read."""

        ordering = ["-rpw_year", "-rpw_number"]
        verbose_name = "pismo"
        constraints = [
            models.UniqueConstraint(fields=["rpw_year", "rpw_number"], name="eod_letter_rpw_once"),
            models.CheckConstraint(condition=Q(rpw_number__gte=1), name="eod_letter_rpw_positive"),
            models.CheckConstraint(
                condition=~Q(stage="assigned") | Q(unit__isnull=False), name="eod_letter_assigned_has_unit"
            ),
        ]
        indexes = [
            GinIndex(fields=["scopes"], name="eod_letter_scopes"),
            models.Index(
                F("rpw_year").desc(), F("rpw_number").desc(), include=["id"], name="eod_letter_newest"
            ),
            # A piece of a subject, name or foreign mark is found without reading the whole register.
            GinIndex(
                OpClass(Upper("subject"), "gin_trgm_ops"),
                OpClass(Upper("sender_name"), "gin_trgm_ops"),
                OpClass(Upper("sender_ref"), "gin_trgm_ops"),
                name="eod_letter_words",
            ),
            models.Index(
                fields=["post", "due_on"], condition=Q(stage=LetterStage.ASSIGNED), name="eod_letter_waiting"
            ),
            models.Index(fields=["stage", "-registered_at"], name="eod_letter_stage"),
        ]

    def __str__(self) -> str:
        return f"{self.rpw} {self.subject}"

    @property
    def rpw(self) -> str:
        """The number as people read it: RPW/217/2026."""
        return f"RPW/{self.rpw_number}/{self.rpw_year}"


class LetterFile(models.Model):
    """A file or an address that the letter brought, in the order it came."""

    class Role(models.TextChoices):
        """What the file is to the letter."""

        ORIGINAL = "original", "oryginał"
        CONTENT = "content", "treść"
        ATTACHMENT = "attachment", "załącznik"
        LINK = "link", "załącznik pod adresem"

    letter = models.ForeignKey(Letter, on_delete=models.PROTECT, related_name="files")
    file = models.ForeignKey("files.File", on_delete=models.PROTECT, null=True, related_name="+")
    role = models.CharField(max_length=10, choices=Role)
    title = models.CharField(max_length=255)
    address = models.CharField(max_length=1000, blank=True)
    order = models.PositiveSmallIntegerField(default=0)

    class Meta:
        """As they came; a link has an address, everything else has a file."""

        ordering = ["letter_id", "order", "id"]
        constraints = [
            models.CheckConstraint(
                condition=Q(role="link", file=None) | Q(~Q(role="link"), file__isnull=False),
                name="eod_letterfile_file_or_link",
            )
        ]

    def __str__(self) -> str:
        return self.title
