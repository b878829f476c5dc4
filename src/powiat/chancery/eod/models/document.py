"""Document, its versions, its approvals, and the templates it starts from."""

from django.db import models
from django.db.models import Q

from powiat.chancery.eod.domain.stages import DOCUMENT_NAMES, DocumentStage

STAGES = [(str(stage), name) for stage, name in DOCUMENT_NAMES.items()]


class Template(models.Model):
    """A text to start from; {{placeholders}} are filled from the case."""

    code = models.SlugField(unique=True)
    name = models.CharField("nazwa", max_length=150)
    kind = models.CharField("rodzaj", max_length=12)
    title = models.CharField("tytuł pisma", max_length=200)
    body = models.TextField("treść")
    is_active = models.BooleanField(default=True)

    class Meta:
        """By name."""

        ordering = ["name"]
        verbose_name = "szablon pisma"

    def __str__(self) -> str:
        return self.name


class Document(models.Model):
    """A document made in the case: from a draft to what was sent and delivered."""

    class Kind(models.TextChoices):
        """What it is in law."""

        DECISION = "decision", "decyzja"
        RULING = "ruling", "postanowienie"
        CERTIFICATE = "certificate", "zaświadczenie"
        CALL = "call", "wezwanie"
        NOTICE = "notice", "zawiadomienie"
        ANSWER = "answer", "odpowiedź"

    case = models.ForeignKey("eod.Case", on_delete=models.PROTECT, related_name="documents")
    number = models.PositiveIntegerField("numer w sprawie")
    kind = models.CharField("rodzaj", max_length=12, choices=Kind)
    title = models.CharField("tytuł", max_length=300)
    stage = models.CharField("stan", max_length=10, choices=STAGES, default=DocumentStage.DRAFT)
    recipient = models.ForeignKey("parties.Party", on_delete=models.PROTECT, null=True, related_name="+")
    recipient_name = models.CharField("adresat", max_length=300, blank=True)
    created_at = models.DateTimeField()
    created_by = models.CharField(max_length=150)
    answer_by = models.DateField("odpowiedź do", null=True)
    # The PDF handed out to be signed outside; what comes back must be this very document.
    paper_file = models.ForeignKey("files.File", on_delete=models.PROTECT, null=True, related_name="+")
    signed_at = models.DateTimeField(null=True)
    signed_by = models.CharField(max_length=150, blank=True)
    signed_file = models.ForeignKey("files.File", on_delete=models.PROTECT, null=True, related_name="+")
    last_version = models.PositiveSmallIntegerField(default=0)

    class Meta:
        """By number; a signed document has its file, its hour and its signer."""

        ordering = ["case_id", "number"]
        verbose_name = "dokument"
        constraints = [
            models.UniqueConstraint(fields=["case", "number"], name="eod_document_number_once"),
            models.CheckConstraint(
                condition=Q(signed_at=None, signed_file=None, signed_by="")
                | Q(~Q(signed_by=""), signed_at__isnull=False, signed_file__isnull=False),
                name="eod_document_signature_whole",
            ),
            models.CheckConstraint(
                condition=~Q(stage__in=["signed", "sealed", "sent", "delivered"])
                | Q(signed_file__isnull=False),
                name="eod_document_signed_has_file",
            ),
        ]
        # What waits for a signature or for sending: a handful among all documents ever made.
        indexes = [
            models.Index(
                fields=["stage", "case"],
                condition=Q(stage__in=["approved", "signed", "sealed"]),
                name="eod_document_waiting",
            )
        ]

    def __str__(self) -> str:
        return self.title

    @property
    def is_decision(self) -> bool:
        """True for what settles the case."""
        return self.kind in (self.Kind.DECISION, self.Kind.CERTIFICATE, self.Kind.ANSWER)


class DocumentVersion(models.Model):
    """The text of a document as somebody left it. Never changed (migration 0002)."""

    document = models.ForeignKey(Document, on_delete=models.PROTECT, related_name="versions")
    number = models.PositiveSmallIntegerField()
    title = models.CharField(max_length=300)
    body = models.TextField()
    at = models.DateTimeField()
    by_name = models.CharField(max_length=150)

    class Meta:
        """By number."""

        ordering = ["document_id", "number"]
        constraints = [
            models.UniqueConstraint(fields=["document", "number"], name="eod_documentversion_once")
        ]

    def __str__(self) -> str:
        return f"{self.document_id} wersja {self.number}"


class Approval(models.Model):
    """One step of approving: a post is asked, its holder or substitute answers."""

    class State(models.TextChoices):
        """What was answered."""

        WAITING = "waiting", "czeka"
        APPROVED = "approved", "zaakceptowano"
        RETURNED = "returned", "zwrócono z uwagami"

    document = models.ForeignKey(Document, on_delete=models.PROTECT, related_name="approvals")
    version = models.PositiveSmallIntegerField()
    step = models.PositiveSmallIntegerField()
    post = models.ForeignKey("org.Post", on_delete=models.PROTECT, related_name="+")
    state = models.CharField(max_length=10, choices=State, default=State.WAITING)
    remark = models.CharField("uwagi", max_length=1000, blank=True)
    asked_at = models.DateTimeField()
    answered_at = models.DateTimeField(null=True)
    answered_by = models.CharField(max_length=150, blank=True)

    class Meta:
        """In the order of steps; an answer has an hour and a person."""

        ordering = ["document_id", "version", "step"]
        constraints = [
            models.UniqueConstraint(fields=["document", "version", "step"], name="eod_approval_step_once"),
            models.CheckConstraint(
                condition=Q(state="waiting", answered_at=None)
                | Q(~Q(state="waiting"), ~Q(answered_by=""), answered_at__isnull=False),
                name="eod_approval_answer_whole",
            ),
        ]
        indexes = [models.Index(fields=["post"], condition=Q(state="waiting"), name="eod_approval_waiting")]

    def __str__(self) -> str:
        return f"{self.document_id} krok {self.step}: {self.state}"
