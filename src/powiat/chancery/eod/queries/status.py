"""What a party may know of a case, and what BIP may know of a document."""

from collections.abc import Iterable

from django.db.models import Q
from django.utils import timezone

from powiat.chancery.eod.data import CaseStatus, DocumentRef, Publishable
from powiat.chancery.eod.domain.registers import RegisterNumber
from powiat.chancery.eod.domain.stages import DocumentStage
from powiat.chancery.eod.models import Case, Dispatch, Document, Letter, LetterInCase
from powiat.ground.org import api as org
from powiat.registers.parties import api as parties


def case_status(case_id: int) -> CaseStatus:
    """The case in the words a party is owed: what was sent to him, who handles it, until when.

    Raises Case.DoesNotExist.
    """
    case = Case.objects.select_related("unit").get(pk=case_id)
    handler = org.holder_or_substitute(case.handler_id, timezone.localdate())
    sent = Dispatch.objects.filter(document__case=case).select_related("document").order_by("sent_at")
    return CaseStatus(
        case_id=case.pk,
        mark=case.mark,
        title=case.title,
        stage=case.stage,
        opened_at=case.opened_at,
        due_on=case.due_on,
        unit_name=case.unit.name,
        handler_name=handler.user_name if handler else "",
        handler_phone=handler.phone if handler else "",
        documents=tuple(_document(dispatch) for dispatch in sent),
        initiated_on=case.initiated_on,
    )


def _document(dispatch: Dispatch) -> DocumentRef:
    document = dispatch.document
    return DocumentRef(
        document.pk,
        document.title,
        document.kind,
        document.stage,
        document.signed_file_id,
        dispatch.pk,
        dispatch.sent_at,
        dispatch.delivered_on,
        document.answer_by,
        dispatch.channel,
    )


def dispatches_to_senders(*, case_id: int, letter_ids: Iterable[int]) -> frozenset[int]:
    """What was sent, in the case, to those who wrote the letters: one party never sees another's papers.

    Who wrote without a name is answered without a name.
    """
    senders = list(Letter.objects.filter(pk__in=letter_ids).values_list("sender_id", flat=True))
    named = Q(recipient_id__in=[one for one in senders if one is not None])
    his = named | Q(recipient_id=None) if None in senders else named
    return frozenset(Dispatch.objects.filter(his, document__case_id=case_id).values_list("pk", flat=True))


def letter_by_rpw(rpw: str) -> int:
    """The letter's id by its number, RPW/217/2026. Raises Letter.DoesNotExist or WrongNumber."""
    number = RegisterNumber.parse(rpw)
    return Letter.objects.values_list("pk", flat=True).get(rpw_year=number.year, rpw_number=number.number)


def case_of_letter(letter_id: int) -> int | None:
    """The case that the letter opened or joined."""
    inside = LetterInCase.objects.filter(letter_id=letter_id).order_by("-opens", "at").first()
    return inside.case_id if inside else None


def publishable(document_id: int) -> Publishable:
    """The signed document with the personal data that must not be shown. Raises Document.DoesNotExist."""
    document = Document.objects.select_related("case__unit").get(
        pk=document_id,
        stage__in=[DocumentStage.SEALED, DocumentStage.SIGNED, DocumentStage.SENT, DocumentStage.DELIVERED],
    )
    case = document.case
    people = {one.party_id for one in case.parties.all()} | {case.party_id, document.recipient_id}
    personal: list[str] = []
    for party_id in sorted(filter(None, people)):
        personal += parties.personal_strings(party_id)
    return Publishable(
        document.pk,
        case.pk,
        case.mark,
        document.title,
        document.kind,
        document.signed_file_id,
        document.signed_by,
        document.signed_at,
        case.unit.name,
        tuple(dict.fromkeys(personal)),
    )
