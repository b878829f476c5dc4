"""Remember: one deed on a report goes into its history, the log, and to the open pages of the desk, together."""

from datetime import date, datetime

from django.utils import timezone

from powiat.ground.audit import api as audit
from powiat.ground.kernel.actor import Actor
from powiat.ground.notices import api as notices
from powiat.ground.org import api as org
from powiat.offices.interventions.models import Entry, Report
from powiat.offices.interventions.permissions import Permission

# Whoever may see every report hears which one changed; a unit hears only that one of its own did.
CHANNEL = f"interventions:all:{Permission.READ_ALL}"


def remember(
    *,
    report: Report,
    verb: str,
    by: Actor,
    now: datetime,
    text: str = "",
    text_public: str = "",
    author: str = Entry.Author.OFFICE,
    from_stage: str = "",
    to_stage: str = "",
    is_public: bool = False,
    told: dict | None = None,
) -> Entry:
    """Write the entry. The audit row holds numbers and stages only: what people wrote can be forgotten."""
    entry = Entry.objects.create(
        report=report,
        verb=verb,
        author_kind=author,
        # A reporter's name is kept in his report only.
        by_name="" if author == Entry.Author.REPORTER else by.name[:200],
        text=text,
        text_public=text_public,
        from_stage=from_stage,
        to_stage=to_stage,
        at=now,
        is_public=is_public,
    )
    audit.record(
        by=by,
        verb=f"interventions.{verb}",
        what=("interventions.report", report.number),
        old={"stage": from_stage} if from_stage else None,
        new={"stage": to_stage or report.stage, **(told or {})},
        now=now,
    )
    wake_desks(verb, report, on=timezone.localdate(now))
    return entry


def wake_desks(verb: str, report: Report | None = None, *, on: date | None = None) -> None:
    """Open pages of the desk look again when this transaction commits; the message holds a number, no words."""
    told = {"number": report.number, "lane": report.lane} if report else {"number": "", "lane": ""}
    notices.wake(CHANNEL, {**told, "verb": verb})
    symbol = report.recipient.unit_symbol if report and report.recipient else ""
    unit = org.unit_by_symbol(symbol, on) if symbol and on else None
    if unit is not None:
        # People of a unit need not have a right to reports: they are told nothing but that.
        notices.wake(f"interventions:unit:{unit.id}")
