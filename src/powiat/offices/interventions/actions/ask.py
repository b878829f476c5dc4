"""Ask and answer: the office wants to know more; the reporter has five working days."""

from datetime import datetime

from django.core.exceptions import ValidationError
from django.db import transaction

from powiat.ground.kernel.actor import Actor
from powiat.ground.notices import api as notices
from powiat.offices.interventions.actions.go import go, locked
from powiat.offices.interventions.actions.links import new_link, use_link
from powiat.offices.interventions.actions.remember import remember
from powiat.offices.interventions.data import WrongStep
from powiat.offices.interventions.domain.sla import WORKING_DAYS, due
from powiat.offices.interventions.domain.stages import Stage
from powiat.offices.interventions.models import Entry, Link, Report
from powiat.offices.interventions.permissions import Permission, require

DAYS, LONGEST = 5, 4000
REPORTER = Entry.Author.REPORTER


@transaction.atomic
def ask(*, report_id: int, question: str, by: Actor, now: datetime) -> Report:
    """Ask; with an address the reporter gets a link, without one he sees the question under his number and secret."""
    require(by, Permission.WORK)
    report = locked(report_id)
    question = question.strip()
    if not question:
        raise ValidationError("Wpisz pytanie do zgłaszającego.")
    if report.stage == Stage.WAITING_REPORTER:
        last = report.entries.filter(verb="ask").last()
        if last is not None and last.text == question:
            return report
        raise WrongStep("Zgłaszający ma już pytanie, na które nie odpowiedział. Poczekaj na odpowiedź.")
    until = due(now, DAYS, "d", WORKING_DAYS)
    go(
        report=report, to=Stage.WAITING_REPORTER, verb="ask", by=by, now=now, text=question, question_due=until,
    )  # fmt: skip
    if report.reporter_email:
        link = new_link(kind=Link.Kind.ANSWER, report=report, now=now, lasts=until - now)
        notices.mail(
            to=report.reporter_email,
            subject=f"Pytanie w sprawie zgłoszenia {report.number}",
            template="interventions/mail/question",
            context={"number": report.number, "link": link, "until": until},
            key=f"interventions.ask:{report.pk}:{now.isoformat()}",
        )
    return report


@transaction.atomic
def answer(*, report_id: int, text: str, by: Actor, now: datetime) -> bool:
    """The reporter (his number and secret were proven by the page) answers; False when nobody waits any more."""
    return _answer(report_id, text, by, now)


@transaction.atomic
def answer_by_link(*, token: str, text: str, by: Actor, now: datetime) -> bool:
    """The same by the link of the mail, which is used up."""
    _clean(text)
    link = use_link(token, now)
    if link is None or link.kind != Link.Kind.ANSWER:
        return False
    return _answer(link.report_id, text, by, now)


def _clean(text: str) -> str:
    text = text.strip()
    if not text:
        raise ValidationError("Wpisz odpowiedź.")
    if len(text) > LONGEST:
        raise ValidationError(f"Odpowiedź ma {len(text)} znaków, a może mieć najwyżej {LONGEST}.")
    return text


def _answer(report_id: int, text: str, by: Actor, now: datetime) -> bool:
    text = _clean(text)
    report = locked(report_id)
    if report.stage != Stage.WAITING_REPORTER:
        return False
    go(
        report=report, to=Stage.VERIFYING, verb="answer", by=by, now=now, text=text, author=REPORTER,
        question_due=None,
    )  # fmt: skip
    return True


def stop_waiting(*, now: datetime, by: Actor, limit: int = 200) -> int:
    """Nobody answered in time: the report comes back to the desk, which decides without the answer."""
    late = Report.objects.filter(stage=Stage.WAITING_REPORTER, question_due__lt=now).values_list(
        "pk", flat=True
    )
    count = 0
    for report_id in list(late[:limit]):
        count += _give_up(report_id, by, now)
    return count


@transaction.atomic
def _give_up(report_id: int, by: Actor, now: datetime) -> bool:
    report = locked(report_id)
    if report.stage != Stage.WAITING_REPORTER or report.question_due is None or report.question_due > now:
        return False
    go(
        report=report, to=Stage.VERIFYING, verb="no_answer", by=by, now=now, author=Entry.Author.SYSTEM,
        text="Zgłaszający nie odpowiedział w terminie.", question_due=None,
    )  # fmt: skip
    return True


def add_words(*, report_id: int, text: str, by: Actor, now: datetime) -> None:
    """The reporter adds something unasked; the stage stays."""
    with transaction.atomic():
        report = locked(report_id)
        remember(report=report, verb="add", by=by, now=now, text=_clean(text), author=REPORTER)
