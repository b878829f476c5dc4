"""What one may choose from: classes, terms, the approval whose turn it is."""

from datetime import date

from django.db.models import Q

from powiat.chancery.eod.data import ClassChoice
from powiat.chancery.eod.models import Approval, JrwaEntry, TermEntry


def classes_and_terms(on: date) -> tuple[dict[str, tuple[int, str]], dict[str, int]]:
    """Final classes in force: symbol -> (id, default term's code); and terms in force: code -> id."""
    classes = {one.symbol: (one.pk, one.term) for one in JrwaEntry.objects.filter(_valid(on), is_final=True)}
    return classes, {one.code: one.pk for one in TermEntry.objects.filter(_valid(on))}


def case_choices(on: date) -> tuple[list[ClassChoice], list[tuple[int, str]]]:
    """What a case may be opened in on the day: final classes with their default terms, and all terms with their basis."""
    terms = list(TermEntry.objects.filter(_valid(on)).order_by("name"))
    by_code = {one.code: one.pk for one in terms}
    classes = [
        ClassChoice(one.pk, one.symbol, str(one), by_code.get(one.term))
        for one in JrwaEntry.objects.filter(_valid(on), is_final=True)
    ]
    return classes, [(one.pk, f"{one.name} ({one.legal_basis})") for one in terms]


def _valid(on: date) -> Q:
    return Q(valid_from__lte=on) & (Q(valid_to=None) | Q(valid_to__gte=on))


def waiting_approval(document_id: int) -> int:
    """The id of the step that waits for an answer. Raises Approval.DoesNotExist."""
    waiting = Approval.objects.filter(document_id=document_id, state=Approval.State.WAITING)
    return waiting.order_by("step").values_list("pk", flat=True)[:1].get()
