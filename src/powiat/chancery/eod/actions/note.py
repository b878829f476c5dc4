"""Note: a clerk writes on the margin of a case."""

from datetime import datetime

from django.core.exceptions import PermissionDenied, ValidationError
from django.db import transaction

from powiat.chancery.eod.actions.remember import remember
from powiat.chancery.eod.models import Case, Note
from powiat.chancery.eod.permissions import may_write
from powiat.ground.kernel.actor import Actor


@transaction.atomic
def note(*, case_id: int, text: str, by: Actor, now: datetime) -> None:
    """Add a note; it stays with the files."""
    case = Case.objects.visible_to(by).get(pk=case_id)
    if not may_write(by, case):
        raise PermissionDenied
    if not text.strip():
        raise ValidationError("Wpisz treść notatki.")
    Note.objects.create(case=case, text=text.strip(), at=now, by_name=by.name, by_user_id=by.user_id)
    remember(case=case, verb="case.note", text="Dodano notatkę", by=by, now=now)
