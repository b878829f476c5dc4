"""Reopen: „nie naprawiono”. The reporter has fourteen days after the end; the desk may do it any time."""

from datetime import datetime, timedelta

from django.core.exceptions import ValidationError
from django.db import transaction

from powiat.ground.kernel.actor import Actor
from powiat.offices.interventions.actions.go import go, locked
from powiat.offices.interventions.actions.links import use_link
from powiat.offices.interventions.actions.report import terms_of
from powiat.offices.interventions.domain.stages import Stage
from powiat.offices.interventions.models import Entry, Link, Report
from powiat.offices.interventions.permissions import Permission, require

WITHIN = timedelta(days=14)


def may_reopen(report: Report, now: datetime) -> bool:
    """Whether the reporter still may."""
    return (
        report.closed_at is not None and report.stage != Stage.DUPLICATE and now - report.closed_at <= WITHIN
    )


@transaction.atomic
def reopen(*, report_id: int, text: str, by: Actor, now: datetime) -> Report:
    """The reporter (his secret was proven by the page) says that it is not done."""
    return _reopen(report_id, text, by, now)


@transaction.atomic
def reopen_by_link(*, token: str, text: str, by: Actor, now: datetime) -> Report | None:
    """The same by the link of the mail; None when it is used or old."""
    link = use_link(token, now)
    if link is None or link.kind != Link.Kind.REOPEN:
        return None
    return _reopen(link.report_id, text, by, now)


def _reopen(report_id: int, text: str, by: Actor, now: datetime) -> Report:
    report = locked(report_id)
    if report.stage == Stage.REOPENED:
        return report
    if not may_reopen(report, now):
        raise ValidationError("Minęło 14 dni od zamknięcia. Wyślij nowe zgłoszenie.")
    _go(report, text.strip()[:4000], by, now, Entry.Author.REPORTER)
    return report


@transaction.atomic
def reopen_at_desk(*, report_id: int, text: str, by: Actor, now: datetime) -> Report:
    """An officer takes it up again (also a duplicate merged by mistake)."""
    require(by, Permission.WORK)
    report = locked(report_id)
    if report.stage != Stage.REOPENED:
        _go(report, text.strip(), by, now, Entry.Author.OFFICE)
    return report


def _go(report: Report, text: str, by: Actor, now: datetime, author: str) -> None:
    """The clocks begin anew: somebody has to look, and to do."""
    ack_due, due_at = terms_of(report.category, None, now)
    seen = {"ack_at": None, "ack_by": ""} if author == Entry.Author.REPORTER else {}
    go(
        report=report, to=Stage.REOPENED, verb="reopen", by=by, now=now, text=text, author=author,
        reopened_count=report.reopened_count + 1, duplicate_of=None, ack_due=ack_due, due_at=due_at,
        planned_on=None, escalation_step=0, **seen,
    )  # fmt: skip
