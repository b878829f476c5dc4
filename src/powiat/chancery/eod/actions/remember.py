"""Remember: one deed on a case goes into the case's own history and into the audit log, together."""

from datetime import datetime

from powiat.chancery.eod.models import Case, CaseEvent, Document, Letter
from powiat.ground.audit import api as audit
from powiat.ground.kernel.actor import Actor


def remember(
    *,
    case: Case,
    verb: str,
    text: str,
    by: Actor,
    now: datetime,
    document: Document | None = None,
    letter: Letter | None = None,
    old: dict | None = None,
    new: dict | None = None,
) -> None:
    """KPA art. 66a: who did what in the case and when, with the document it concerns."""
    CaseEvent.objects.create(
        case=case,
        at=now,
        by_name=by.name,
        by_title=by.title,
        verb=verb,
        text=text[:500],
        document=document,
        letter=letter,
    )
    audit.record(
        by=by, verb=f"eod.{verb}", what=("eod.case", case.pk), old=old, new=new or {"text": text}, now=now
    )
