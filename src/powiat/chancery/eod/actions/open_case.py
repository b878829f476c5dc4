"""Open a case: a letter becomes a case with a mark, a class, a handler and a term."""

from datetime import date, datetime, timedelta

from django.core.exceptions import PermissionDenied, ValidationError
from django.db import transaction
from django.utils import timezone

from powiat.chancery.eod.actions.reckon import reckon_due
from powiat.chancery.eod.actions.remember import remember
from powiat.chancery.eod.actions.set_readers import set_case_readers, set_letter_readers
from powiat.chancery.eod.actions.take_number import take_case_number
from powiat.chancery.eod.domain.mark import CaseMark
from powiat.chancery.eod.domain.stages import LetterStage
from powiat.chancery.eod.events import CaseOpened
from powiat.chancery.eod.models import Case, CaseParty, JrwaEntry, Letter, LetterInCase, TermEntry
from powiat.chancery.eod.permissions import Permission, may_open_case
from powiat.ground.kernel.actor import Actor
from powiat.ground.org import api as org
from powiat.ground.outbox import api as outbox

# The same case opened again without a letter within this time is one click made twice.
TWICE = timedelta(seconds=20)


@transaction.atomic
def open_case(
    *,
    letter_id: int | None,
    jrwa_id: int,
    title: str,
    handler_post_id: int,
    by: Actor,
    now: datetime,
    term_id: int | None = None,
    initiated_on: date | None = None,
    is_restricted: bool = False,
    is_public_kind: bool = False,
) -> Case:
    """Give the case its mark. KPA art. 61 § 3: started on demand, it runs from the day the letter arrived.

    A second click finds the case that the first one opened from the letter.
    """
    today = timezone.localdate(now)
    letter = Letter.objects.select_for_update(of=("self",)).get(pk=letter_id) if letter_id else None
    if letter is not None:
        opened = LetterInCase.objects.filter(letter=letter, opens=True).select_related("case").first()
        if opened is not None:
            return opened.case
    handler = org.holder_or_substitute(handler_post_id, today)
    if handler is None:
        raise ValidationError("Wybierz, kto poprowadzi sprawę.")
    _check_right(letter, handler.unit_id, by)
    jrwa = _final_class(jrwa_id, today)
    if letter is None and (twin := _opened_just_now(jrwa, handler_post_id, title, by, now)):
        return twin
    year = today.year
    number = take_case_number(handler.unit_symbol, jrwa.symbol, year)
    case = Case.objects.create(
        mark=str(CaseMark(handler.unit_symbol, jrwa.symbol, number, year)),
        unit_id=handler.unit_id,
        jrwa=jrwa,
        year=year,
        number=number,
        title=title[:300],
        handler_id=handler_post_id,
        party_id=letter.sender_id if letter else None,
        party_name=letter.sender_name if letter else "",
        initiated_on=initiated_on or (timezone.localdate(letter.received_at) if letter else today),
        opened_at=now,
        opened_by=by.name,
        term=TermEntry.objects.get(pk=term_id) if term_id else None,
        category=jrwa.category,
        is_restricted=is_restricted,
        is_public_kind=is_public_kind,
    )
    reckon_due(case)
    set_case_readers(case)
    if letter is not None:
        _take_in(letter, case, now)
    remember(
        case=case,
        verb="case.open",
        text=f"Założono sprawę {case.mark}" + (f" z pisma {letter.rpw}" if letter else ""),
        letter=letter,
        new={"mark": case.mark, "jrwa": jrwa.symbol, "handler_id": handler_post_id, "due_on": case.due_on},
        by=by,
        now=now,
    )
    outbox.publish(
        CaseOpened(
            case.pk,
            case.mark,
            case.title,
            letter.pk if letter else None,
            handler.unit_name,
            handler.user_name,
            handler.phone,
            case.due_on,
            now,
        )
    )
    return case


def _check_right(letter: Letter | None, handler_unit_id: int, by: Actor) -> None:
    """From a letter in hand, or on the office's own motion in one's own unit."""
    if letter is None:
        if not by.may(Permission.CASE_OPEN) or handler_unit_id not in by.unit_ids:
            raise PermissionDenied
        return
    if not may_open_case(by, letter):
        raise PermissionDenied
    if letter.stage not in (LetterStage.ASSIGNED, LetterStage.IN_CASE):
        raise ValidationError("To pismo nie jest przydzielone. Najpierw trzeba je zadekretować.")


def _opened_just_now(jrwa: JrwaEntry, handler_id: int, title: str, by: Actor, now: datetime) -> Case | None:
    """The same case opened by the same person moments ago: one click made twice."""
    like = {"jrwa": jrwa, "handler_id": handler_id, "title": title[:300], "opened_by": by.name}
    return Case.objects.filter(**like, opened_at__gt=now - TWICE, letters=None).first()


def _final_class(jrwa_id: int, on: date) -> JrwaEntry:
    """Office instruction: cases are opened in final classes only, in force on the day."""
    jrwa = JrwaEntry.objects.filter(pk=jrwa_id).first()
    if jrwa is None or not jrwa.is_final:
        raise ValidationError("Wybierz klasę końcową JRWA. W klasie nadrzędnej nie zakłada się spraw.")
    if jrwa.valid_from > on or (jrwa.valid_to and jrwa.valid_to < on):
        raise ValidationError(f"Klasa {jrwa.symbol} nie obowiązuje w tym dniu. Wybierz inną.")
    return jrwa


def _take_in(letter: Letter, case: Case, now: datetime) -> None:
    LetterInCase.objects.create(case=case, letter=letter, opens=True, at=now)
    if letter.sender_id:
        CaseParty.objects.create(case=case, party_id=letter.sender_id, role=CaseParty.Role.APPLICANT)
    letter.stage, letter.unit_id, letter.post_id = LetterStage.IN_CASE, case.unit_id, case.handler_id
    letter.save(update_fields=["stage", "unit", "post"])
    letter.assignments.filter(ended_at=None).update(ended_at=now)
    set_letter_readers(letter)
