"""Go: a report goes from one stage to the next. Every verb of the desk ends here."""

from datetime import datetime
from typing import Any

from powiat.ground.kernel.actor import Actor
from powiat.ground.outbox import api as outbox
from powiat.offices.interventions.actions.public_words import refuse_traces
from powiat.offices.interventions.actions.remember import remember
from powiat.offices.interventions.data import WrongStep
from powiat.offices.interventions.domain.stages import Stage, may_go
from powiat.offices.interventions.events import ReportChanged, ReportClosed
from powiat.offices.interventions.models import Entry, Report


def locked(report_id: int) -> Report:
    """The report, held until the deed is done. Raises Report.DoesNotExist."""
    return (
        Report.objects.select_for_update(of=("self",))
        .select_related("category", "recipient")
        .get(pk=report_id)
    )


def go(
    *,
    report: Report,
    to: Stage,
    verb: str,
    by: Actor,
    now: datetime,
    text: str = "",
    text_public: str = "",
    author: str = Entry.Author.OFFICE,
    told: dict | None = None,
    **changes: Any,
) -> Entry:
    """Move it, write the history, tell others. WrongStep when there is no way."""
    here = Stage(report.stage)
    if not may_go(here, to):
        raise WrongStep(f"Zgłoszenie jest w stanie „{here.words}”. Nie można zmienić go na „{to.words}”.")
    if author == Entry.Author.OFFICE:
        refuse_traces(report, text_public)
    report.stage, report.changed_at = to, now
    report.closed_at = now if to.is_closed else None
    if report.ack_at is None and author == Entry.Author.OFFICE:
        # Whoever moves it has seen it.
        report.ack_at, report.ack_by = now, by.name[:200]
    for name, value in changes.items():
        setattr(report, name, value)
    report.save()
    entry = remember(
        report=report,
        verb=verb,
        by=by,
        now=now,
        text=text,
        text_public=text_public,
        author=author,
        from_stage=here,
        to_stage=to,
        is_public=True,
        told=told,
    )
    if to.is_closed:
        outbox.publish(ReportClosed(report.pk, report.number, to, now))
    else:
        outbox.publish(ReportChanged(report.pk, report.number, to, text_public, now))
    return entry
