"""Attach: put a letter into the files of a case that exists."""

from datetime import datetime

from django.core.exceptions import PermissionDenied, ValidationError
from django.db import transaction

from powiat.chancery.eod.actions.remember import remember
from powiat.chancery.eod.actions.set_readers import set_letter_readers
from powiat.chancery.eod.domain.stages import LetterStage
from powiat.chancery.eod.events import LetterAttached
from powiat.chancery.eod.models import Case, Letter, LetterInCase
from powiat.chancery.eod.permissions import may_assign, may_open_case
from powiat.ground.kernel.actor import Actor
from powiat.ground.outbox import api as outbox


@transaction.atomic
def attach_letter(*, letter_id: int, case_id: int, by: Actor, now: datetime) -> None:
    """A clerk puts the letter into a case that he sees. Twice is once."""
    letter = Letter.objects.select_for_update(of=("self",)).get(pk=letter_id)
    if not (may_open_case(by, letter) or may_assign(by, letter)):
        raise PermissionDenied
    case = Case.objects.visible_to(by).filter(pk=case_id).first()
    if case is None:
        raise ValidationError("Nie ma takiej sprawy albo jej nie prowadzisz. Sprawdź znak sprawy.")
    attach(letter=letter, case=case, by=by, now=now)


def attach(*, letter: Letter, case: Case, by: Actor, now: datetime) -> None:
    """The deed itself, also for a door that has proven whose case it is."""
    _, is_new = LetterInCase.objects.get_or_create(case=case, letter=letter, defaults={"at": now})
    if not is_new:
        return
    letter.stage = LetterStage.IN_CASE
    letter.unit_id = case.unit_id
    letter.post_id = case.handler_id
    letter.save(update_fields=["stage", "unit", "post"])
    set_letter_readers(letter)
    remember(
        case=case,
        verb="letter.attach",
        text=f"Dołączono pismo {letter.rpw}: {letter.subject}",
        letter=letter,
        by=by,
        now=now,
    )
    outbox.publish(LetterAttached(letter.pk, case.pk, case.mark, now))
