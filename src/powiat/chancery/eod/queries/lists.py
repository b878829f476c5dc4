"""Lists of the desk: the register, the inbox, the cases, what waits for me. All through `visible_to`."""

from dataclasses import dataclass
from datetime import date, timedelta

from django.db.models import Count, Q, QuerySet

from powiat.chancery.eod.domain.stages import SETTLED, CaseStage, DocumentStage, LetterStage
from powiat.chancery.eod.models import Approval, Case, Dispatch, Document, Letter
from powiat.chancery.eod.permissions import Permission
from powiat.ground.kernel.actor import Actor

RUNNING = [stage for stage in CaseStage if stage not in SETTLED]


def register(actor: Actor) -> QuerySet[Letter]:
    """The register of incoming letters, as far as the actor may see it, the newest first."""
    return Letter.objects.visible_to(actor).select_related("unit")


def to_assign(actor: Actor) -> QuerySet[Letter]:
    """Letters that wait for an assignment: all of them for the registry, those lying in his units for a head."""
    if not actor.may(Permission.LETTER_ASSIGN):
        return Letter.objects.none()
    waiting = Letter.objects.visible_to(actor)
    fresh = Q(stage__in=[LetterStage.REGISTERED, LetterStage.RETURNED])
    in_my_unit = Q(stage=LetterStage.ASSIGNED, post=None, unit_id__in=actor.unit_ids)
    if actor.may_any((Permission.LETTER_REGISTER, Permission.LETTER_READ_ALL)):
        return waiting.filter(fresh | in_my_unit)
    return waiting.filter(in_my_unit)


def my_letters(actor: Actor) -> QuerySet[Letter]:
    """Letters given to the actor's posts that are not yet in a case."""
    return Letter.objects.filter(stage=LetterStage.ASSIGNED, post_id__in=actor.post_ids).order_by(
        "due_on", "registered_at"
    )


def cases(actor: Actor) -> QuerySet[Case]:
    """Cases the actor may see, the newest first."""
    return Case.objects.visible_to(actor).select_related("unit", "jrwa")


def my_cases(actor: Actor) -> QuerySet[Case]:
    """Running cases of the actor's posts, the most urgent first."""
    running = Case.objects.filter(handler_id__in=actor.post_ids).exclude(stage=CaseStage.CLOSED)
    return running.order_by("due_on", "id")


def my_approvals(actor: Actor) -> QuerySet[Approval]:
    """Documents that wait for the actor's word, and whose turn it is."""
    if not actor.may(Permission.DOCUMENT_APPROVE):
        return Approval.objects.none()
    waiting = Approval.objects.filter(state="waiting", post_id__in=actor.post_ids)
    turn = waiting.extra(
        where=[
            "not exists (select 1 from eod_approval e where e.document_id = eod_approval.document_id"
            " and e.state = 'waiting' and e.step < eod_approval.step and e.version = eod_approval.version)"
        ]
    )
    return turn.select_related("document__case").order_by("asked_at")


def to_sign(actor: Actor) -> QuerySet[Document]:
    """Approved documents that the actor may sign."""
    if not actor.may(Permission.DOCUMENT_SIGN):
        return Document.objects.none()
    mine = Document.objects.filter(stage=DocumentStage.APPROVED, case__in=Case.objects.visible_to(actor))
    return mine.select_related("case").order_by("id")


def to_send(actor: Actor) -> QuerySet[Document]:
    """Signed documents of the actor's cases that nobody has sent yet; all of them for the dispatching post."""
    ready = Document.objects.filter(stage__in=[DocumentStage.SEALED, DocumentStage.SIGNED]).select_related(
        "case"
    )
    if actor.may(Permission.DISPATCH):
        return ready.filter(case__in=Case.objects.visible_to(actor)).order_by("signed_at")
    return ready.filter(case__handler_id__in=actor.post_ids).order_by("signed_at")


def outgoing(actor: Actor) -> QuerySet[Dispatch]:
    """The register of outgoing letters, as far as the actor may see it."""
    seen = Dispatch.objects.select_related("document__case")
    if actor.may_any((Permission.DISPATCH, Permission.CASE_READ_ALL)):
        return seen
    return seen.filter(document__case__in=Case.objects.visible_to(actor))


@dataclass(frozen=True, slots=True)
class Load:
    """How the actor's running cases stand against their terms."""

    overdue: int
    this_week: int
    later: int
    standing: int


def load_of(cases_: QuerySet[Case], on: date) -> Load:
    """Counts by deadline over running cases; one query."""
    week = on + timedelta(days=7)
    found = cases_.filter(stage__in=RUNNING).aggregate(
        overdue=Count("pk", filter=Q(due_on__lt=on)),
        this_week=Count("pk", filter=Q(due_on__range=(on, week))),
        later=Count("pk", filter=Q(due_on__gt=week)),
        standing=Count("pk", filter=Q(due_on=None)),
    )
    return Load(**found)
