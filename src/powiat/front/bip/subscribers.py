"""What bip hears, and what it tells the chancery."""

from django.utils import timezone

from powiat.chancery.eod import api as eod
from powiat.chancery.eod.events import (
    CaseChanged,
    CaseClosed,
    CaseOpened,
    DocumentSent,
    PageCorrectionAsked,
    PageWithdrawalAsked,
    PublicationRequested,
)
from powiat.front.bip.actions import question
from powiat.front.bip.actions.from_chancery import correct_for_case, withdraw_for_case
from powiat.front.bip.actions.keep_row import publish_register_row, withdraw_register_row
from powiat.front.bip.actions.log import note_attempt
from powiat.front.bip.actions.request import receive_request
from powiat.front.bip.data import Entry
from powiat.front.bip.events import PagePublished, PageWithdrawn
from powiat.front.bip.models import LogEntry
from powiat.front.bip.permissions import DESK
from powiat.ground.accounts.events import SignInFailed
from powiat.ground.kernel.actor import system
from powiat.ground.org import api as org
from powiat.ground.outbox.events import PublicRowReady, PublicRowWithdrawn


def receive_document(event: PublicationRequested) -> None:
    """A signed document is to be shown: put it on the editors' table."""
    receive_request(event)


def tell_case_of_page(event: PagePublished) -> None:
    """The address of the page goes back into the case."""
    if event.document_id:
        eod.note_published(document_id=event.document_id, url=event.url, is_withdrawn=False, now=event.at)


def tell_case_of_withdrawal(event: PageWithdrawn) -> None:
    """The case knows that the page was withdrawn."""
    if event.document_id:
        eod.note_published(document_id=event.document_id, url=event.url, is_withdrawn=True, now=event.at)


def withdraw_page(event: PageWithdrawalAsked) -> None:
    """The clerk of the case wants the page taken away: it is, at once, in his name."""
    withdraw_for_case(event)


def correct_page(event: PageCorrectionAsked) -> None:
    """The clerk of the case wants the page corrected: a draft with his words waits for an editor."""
    correct_for_case(event)


def keep_public_row(event: PublicRowReady) -> None:
    """A module has a row for a public register."""
    publish_register_row(
        entry=Entry(
            register=event.register,
            key=event.key,
            title=event.title,
            values=event.values,
            dated_on=event.dated_on,
            source=event.source,
            author=event.author,
            link=event.link,
            file_id=event.file_id,
            note=event.note,
        ),
        by=system(event.by_name),
        now=event.at,
    )


def drop_public_row(event: PublicRowWithdrawn) -> None:
    """A module takes its row back, and says why."""
    withdraw_register_row(
        register=event.register, key=event.key, reason=event.reason, by=system(event.by_name), now=event.at
    )


def open_request(event: CaseOpened) -> None:
    """A request for public information became a case."""
    if question.is_request(event.mark):
        question.open_question(
            case_id=event.case_id,
            mark=event.mark,
            received_on=eod.case_status(event.case_id).initiated_on or timezone.localdate(event.at),
            due_on=event.due_on,
            now=event.at,
        )


def follow_request_term(event: CaseChanged) -> None:
    """Its term was moved."""
    if question.is_request(event.mark):
        question.follow_term(case_id=event.case_id, due_on=event.due_on, reason=event.reason, now=event.at)


def follow_request_answer(event: DocumentSent) -> None:
    """It was answered or refused."""
    if question.is_request(event.mark):
        question.follow_answer(
            case_id=event.case_id, kind=event.kind, sent_on=timezone.localdate(event.at), now=event.at
        )


def follow_request_end(event: CaseClosed) -> None:
    """Its case was closed."""
    if question.is_request(event.mark):
        question.follow_close(case_id=event.case_id, closed_on=timezone.localdate(event.at), now=event.at)


def follow_request_page(event: PagePublished) -> None:
    """Its answer went public."""
    if event.document_id:
        question.follow_page(article_id=event.article_id, document_id=event.document_id, now=event.at)


def note_failed_sign_in(event: SignInFailed) -> None:
    """§ 16 ust. 1-2: somebody tried an editor's password."""
    person = org.actor_by_id(event.user_id, timezone.localdate(event.at))
    if person.may_any(DESK):
        note_attempt(
            kind=LogEntry.Kind.SIGN_IN,
            text=f"Nieudane logowanie na konto redaktora: {person.name}",
            by=person,
            address="/konto/logowanie/",
            ip=event.address or None,
            now=event.at,
        )
