"""Remember: one deed on a report goes into its history, the log, and to the open pages of the desk, together."""

from datetime import datetime

from powiat.ground.audit import api as audit
from powiat.ground.kernel.actor import Actor
from powiat.ground.notices import api as notices
from powiat.offices.interventions.models import Entry, Report
from powiat.offices.interventions.permissions import Permission

# Everybody who may open the desk hears that a report changed; the message holds a number, no words.
CHANNEL = f"interventions:all:{Permission.READ}"


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
    notices.wake(CHANNEL, {"number": report.number, "lane": report.lane, "verb": verb})
    return entry
