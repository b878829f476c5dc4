"""Put away: a letter that needs no case is filed, a wrongly assigned one goes back to the registry."""

from datetime import datetime

from django.core.exceptions import PermissionDenied, ValidationError
from django.db import transaction

from powiat.chancery.eod.domain.stages import LetterStage
from powiat.chancery.eod.events import LetterFiled
from powiat.chancery.eod.models import Letter
from powiat.chancery.eod.permissions import may_assign, may_open_case
from powiat.ground.audit import api as audit
from powiat.ground.kernel.actor import Actor
from powiat.ground.outbox import api as outbox


def _letter_in_hand(letter_id: int, by: Actor) -> Letter:
    letter = Letter.objects.select_for_update(of=("self",)).get(pk=letter_id)
    if not (may_open_case(by, letter) or may_assign(by, letter)):
        raise PermissionDenied
    if letter.stage not in (LetterStage.REGISTERED, LetterStage.ASSIGNED, LetterStage.RETURNED):
        raise ValidationError("To pismo ktoś już załatwił. Odśwież stronę, żeby zobaczyć jego stan.")
    return letter


@transaction.atomic
def file_letter(*, letter_id: int, reason: str, by: Actor, now: datetime) -> None:
    """Office instruction § 27: documents that make no case (invitations, offers, thanks) are filed with a reason."""
    letter = _letter_in_hand(letter_id, by)
    if not reason.strip():
        raise ValidationError("Napisz, dlaczego pismo nie wymaga sprawy.")
    letter.stage = LetterStage.FILED
    letter.save(update_fields=["stage"])
    letter.assignments.filter(ended_at=None).update(ended_at=now)
    audit.record(
        by=by, verb="eod.letter.file", what=("eod.letter", letter.pk), new={"reason": reason}, now=now
    )
    outbox.publish(LetterFiled(letter.pk, now))


@transaction.atomic
def return_letter(*, letter_id: int, reason: str, by: Actor, now: datetime) -> None:
    """Office instruction § 24: a letter given to the wrong unit goes back to the registry, with a word why."""
    letter = _letter_in_hand(letter_id, by)
    if not reason.strip():
        raise ValidationError("Napisz kancelarii, dlaczego pismo wraca.")
    letter.stage, letter.post = LetterStage.RETURNED, None
    letter.save(update_fields=["stage", "post"])
    audit.record(
        by=by, verb="eod.letter.return", what=("eod.letter", letter.pk), new={"reason": reason}, now=now
    )
