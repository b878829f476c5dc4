"""Question: a request for public information lives from what happens in the chancery, and is shown as it goes."""

from datetime import date, datetime

from django.conf import settings
from django.db import transaction

from powiat.front.bip.actions.keep_row import publish_register_row
from powiat.front.bip.data import Entry
from powiat.front.bip.domain.checks import NotYet
from powiat.front.bip.domain.request_clock import first_due, latest_due
from powiat.front.bip.models import Article, Publication, Question, Register
from powiat.ground.kernel.actor import Actor, system
from powiat.ground.kernel.text_pl import date_in_words

REGISTER = "wnioski-o-informacje"
UNNAMED = "Wniosek o udostępnienie informacji publicznej"
CHANCERY = "obieg dokumentów"


def is_request(mark: str) -> bool:
    """True for the mark of a case of the classes where requests for information are kept."""
    parts = mark.split(".")
    return len(parts) > 1 and parts[1] in settings.BIP_REQUEST_CLASSES


@transaction.atomic
def open_question(
    *, case_id: int, mark: str, received_on: date, due_on: date | None, now: datetime
) -> Question:
    """A case of a request was opened. Heard twice it is kept once."""
    due = due_on or first_due(received_on)
    made, is_new = Question.objects.get_or_create(
        case_id=case_id,
        defaults={"case_mark": mark, "received_on": received_on, "due_on": due, "first_due_on": due},
    )
    if is_new:
        show(made, system(CHANCERY), now)
    return made


@transaction.atomic
def follow_term(*, case_id: int, due_on: date | None, reason: str, now: datetime) -> None:
    """U.d.i.p. art. 13 ust. 2: the chancery moved the term and said why."""
    found = _running(case_id)
    if found is None or due_on is None or due_on <= found.due_on:
        return
    found.due_on, found.why_extended, found.state = due_on, reason[:500], Question.State.EXTENDED
    found.save()
    show(found, system(CHANCERY), now)


@transaction.atomic
def follow_answer(*, case_id: int, kind: str, sent_on: date, now: datetime) -> None:
    """An answer gives the information; a refusal is a decision (art. 16)."""
    states = {"answer": Question.State.ANSWERED, "decision": Question.State.REFUSED}
    found = _running(case_id)
    if found is None or kind not in states:
        return
    found.state, found.answered_on = states[kind], sent_on
    found.save()
    show(found, system(CHANCERY), now)


@transaction.atomic
def follow_close(*, case_id: int, closed_on: date, now: datetime) -> None:
    """Closed with neither an answer nor a decision: settled in another way."""
    found = _running(case_id)
    if found is None:
        return
    found.state, found.answered_on = Question.State.CLOSED, closed_on
    found.save()
    show(found, system(CHANCERY), now)


@transaction.atomic
def follow_page(*, article_id: int, document_id: int, now: datetime) -> None:
    """The answer stands in the bulletin without personal data: the register leads to it."""
    publication = Publication.objects.filter(document_id=document_id).first()
    found = (
        publication
        and Question.objects.select_for_update(of=("self",)).filter(case_id=publication.case_id).first()
    )
    if found and found.answer_id != article_id:
        found.answer_id = article_id
        found.save(update_fields=["answer"])
        show(found, system(CHANCERY), now)


@transaction.atomic
def describe(*, question_id: int, subject: str, by: Actor, now: datetime) -> Question:
    """An editor says in a few words what is asked for, without personal data."""
    found = Question.objects.select_for_update(of=("self",)).get(pk=question_id)
    found.subject = subject
    found.save(update_fields=["subject"])
    show(found, by, now)
    return found


@transaction.atomic
def tell_costs(*, question_id: int, told_on: date, by: Actor, now: datetime) -> Question:
    """Art. 15 ust. 2: the applicant was told of costs; within 14 days of the request, and 14 days run from it."""
    found = Question.objects.select_for_update(of=("self",)).get(pk=question_id)
    if not found.is_running:
        raise NotYet("Ten wniosek jest już załatwiony.")
    if not found.received_on <= told_on <= found.first_due_on:
        raise NotYet(
            f"O kosztach zawiadamia się w 14 dni od wniosku, czyli od {date_in_words(found.received_on)} "
            f"do {date_in_words(found.first_due_on)}."
        )
    found.costs_told_on, found.state = told_on, Question.State.COSTS
    found.save(update_fields=["costs_told_on", "state"])
    show(found, by, now)
    return found


@transaction.atomic
def extend(*, question_id: int, due_on: date, reason: str, by: Actor, now: datetime) -> Question:
    """Art. 13 ust. 2: a new term with its reasons, at most two months from the request."""
    found = Question.objects.select_for_update(of=("self",)).get(pk=question_id)
    if not found.is_running:
        raise NotYet("Ten wniosek jest już załatwiony.")
    latest = latest_due(found.received_on)
    if not found.due_on < due_on <= latest:
        raise NotYet(
            f"Nowy termin musi być późniejszy niż {date_in_words(found.due_on)} i nie późniejszy niż "
            f"{date_in_words(latest)} (dwa miesiące od wniosku)."
        )
    found.due_on, found.why_extended, found.state = due_on, reason, Question.State.EXTENDED
    found.save(update_fields=["due_on", "why_extended", "state"])
    show(found, by, now)
    return found


def _running(case_id: int) -> Question | None:
    found = Question.objects.select_for_update(of=("self",)).filter(case_id=case_id).first()
    return found if found and found.is_running else None


def show(question: Question, by: Actor, now: datetime) -> None:
    """The row of the public register, as the question stands now (nothing to show before registers are loaded)."""
    if not Register.objects.filter(slug=REGISTER).exists():
        return
    subject = question.subject or UNNAMED
    link = Article(pk=question.answer_id).address if question.answer_id else ""
    publish_register_row(
        entry=Entry(
            register=REGISTER,
            key=question.case_mark,
            title=subject,
            values={
                "numer": question.case_mark,
                "data_wplywu": question.received_on,
                "przedmiot": subject,
                "termin": question.due_on,
                "stan": question.get_state_display(),
                "przyczyna_przedluzenia": question.why_extended,
                "data_odpowiedzi": question.answered_on or "",
            },
            dated_on=question.received_on,
            source=f"eod: sprawa {question.case_id}",
            author=settings.OFFICE["name"],
            link=link,
        ),
        by=by,
        now=now,
    )
