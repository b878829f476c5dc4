"""Assign (dekretacja): give a letter to a unit or a post, with an instruction and a term."""

from collections.abc import Sequence
from datetime import date, datetime

from django.core.exceptions import PermissionDenied, ValidationError
from django.db import transaction
from django.utils import timezone

from powiat.chancery.eod.actions.set_readers import set_letter_readers
from powiat.chancery.eod.domain.stages import LetterStage
from powiat.chancery.eod.events import LetterAssigned
from powiat.chancery.eod.models import Assignment, Letter
from powiat.chancery.eod.permissions import Permission, may_assign
from powiat.ground.audit import api as audit
from powiat.ground.kernel.actor import Actor
from powiat.ground.org import api as org
from powiat.ground.org.data import PostRef
from powiat.ground.outbox import api as outbox


@transaction.atomic
def assign(
    *,
    letter_id: int,
    unit_id: int,
    by: Actor,
    now: datetime,
    post_id: int | None = None,
    instruction: str = "",
    due_on: date | None = None,
    copies_to: Sequence[int] = (),
) -> None:
    """The unit (and post) named is to deal with the letter; `copies_to`: units that get it to know.

    Office instruction § 23-24: a later assignment may not change what a superior ordered nor lengthen his term.
    """
    letter = Letter.objects.select_for_update(of=("self",)).get(pk=letter_id)
    if not may_assign(by, letter):
        raise PermissionDenied
    if letter.stage in (LetterStage.IN_CASE, LetterStage.FILED):
        raise ValidationError(
            "To pismo jest już w sprawie lub odłożone do akt. Nie można go dekretować ponownie."
        )
    today = timezone.localdate(now)
    if due_on is not None and due_on < today:
        raise ValidationError("Termin już minął. Podaj dzisiejszą lub późniejszą datę.")
    instruction, due_on = _heed_superior(letter, by, instruction, due_on)
    unit = org.unit(unit_id)
    post = _post(post_id, unit_id, today)
    letter.assignments.filter(ended_at=None).update(ended_at=now)
    _write(letter, unit_id, post_id, instruction, due_on, False, by, now)
    for copy in dict.fromkeys(one for one in copies_to if one != unit_id):
        _write(letter, copy, None, "", None, True, by, now)
    letter.unit_id, letter.post_id, letter.due_on = unit_id, post_id, due_on
    letter.stage = LetterStage.ASSIGNED
    letter.save(update_fields=["unit", "post", "due_on", "stage"])
    set_letter_readers(letter)
    audit.record(
        by=by,
        verb="eod.letter.assign",
        what=("eod.letter", letter.pk),
        new={"unit_id": unit_id, "post_id": post_id, "instruction": instruction, "due_on": due_on},
        now=now,
    )
    outbox.publish(
        LetterAssigned(
            letter.pk, unit_id, unit.name, unit.phone, post_id, post.user_id if post else None, False, now
        )
    )


def _post(post_id: int | None, unit_id: int, on: date) -> PostRef | None:
    if post_id is None:
        return None
    post = org.holder_or_substitute(post_id, on)
    if post is None or post.unit_id != unit_id:
        raise ValidationError("Wybrane stanowisko nie należy do tej komórki. Wybierz jeszcze raz.")
    return post


def _rank(actor: Actor) -> int:
    """Who outranks whom when assigning: the heads of the office, then the heads of units, then the registry."""
    if actor.may(Permission.LETTER_READ_ALL):
        return 2
    return 0 if actor.may(Permission.LETTER_REGISTER) else 1


def _heed_superior(
    letter: Letter, by: Actor, instruction: str, due_on: date | None
) -> tuple[str, date | None]:
    """Keep a superior's order and term: his words go first, his day is the latest."""
    order = letter.assignments.filter(ended_at=None, for_information=False, rank__gt=_rank(by)).last()
    if order is None:
        return instruction, due_on
    if order.due_on and due_on and due_on > order.due_on:
        raise ValidationError(
            f"{order.by_name} wyznaczył(a) termin {order.due_on:%d.%m.%Y}. Możesz go skrócić, ale nie wydłużyć."
        )
    if order.instruction and order.instruction not in instruction:
        instruction = f"{order.instruction} {instruction}".strip()
    return instruction, due_on or order.due_on


def _write(
    letter: Letter,
    unit_id: int,
    post_id: int | None,
    instruction: str,
    due_on: date | None,
    for_information: bool,
    by: Actor,
    now: datetime,
) -> None:
    Assignment.objects.create(
        letter=letter,
        to_unit_id=unit_id,
        to_post_id=post_id,
        instruction=instruction,
        due_on=due_on,
        for_information=for_information,
        at=now,
        by_name=by.name,
        by_title=by.title,
        by_user_id=by.user_id,
        rank=_rank(by),
    )
