"""Reckon: write down the date until which the case is to be settled, as the law's working gives it."""

from powiat.chancery.eod.models import Case
from powiat.chancery.eod.queries.reckoning import working_of


def reckon_due(case: Case) -> None:
    """Set `due_on` from the term, the excluded days and the extensions; empty while the term stands still."""
    working = working_of(case)
    case.due_on = working.due if working else None
    case.save(update_fields=["due_on"])
