"""Note: a clerk writes on the margin of a case."""

from datetime import datetime, timedelta

from django.core.exceptions import PermissionDenied, ValidationError
from django.db import transaction

from powiat.chancery.eod.actions.remember import remember
from powiat.chancery.eod.models import Case, Note
from powiat.chancery.eod.permissions import may_write
from powiat.ground.kernel.actor import Actor

# The same words from the same person within this time are one click made twice.
TWICE = timedelta(minutes=1)


@transaction.atomic
def note(*, case_id: int, text: str, by: Actor, now: datetime) -> None:
    """Add a note; it stays with the files. A second click adds nothing."""
    case = Case.objects.select_for_update(of=("self",)).visible_to(by).get(pk=case_id)
    if not may_write(by, case):
        raise PermissionDenied
    if not text.strip():
        raise ValidationError("Wpisz treść notatki.")
    mine = case.notes.filter(by_user_id=by.user_id, text=text.strip(), at__gt=now - TWICE)
    if by.user_id is not None and mine.exists():
        return
    Note.objects.create(case=case, text=text.strip(), at=now, by_name=by.name, by_user_id=by.user_id)
    remember(case=case, verb="case.note", text="Dodano notatkę", by=by, now=now)
