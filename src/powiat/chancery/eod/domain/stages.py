"""Stages of a letter, of a case and of a document: which may follow which. Tables, not ifs.

Names for people are Polish; they say what has happened, so that a resident understands them too.
"""

from collections.abc import Mapping
from enum import StrEnum
from typing import TypeVar


class LetterStage(StrEnum):
    """Where an incoming letter is on its way through the office."""

    REGISTERED = "registered"
    ASSIGNED = "assigned"
    IN_CASE = "in-case"
    FILED = "filed"
    RETURNED = "returned"
    SENT_BACK = "sent-back"

    @property
    def label(self) -> str:
        """The name for people, in Polish."""
        return LETTER_NAMES[self]


class CaseStage(StrEnum):
    """Where a case is. Its mark stays the same in all of them."""

    OPEN = "open"
    SUSPENDED = "suspended"
    DECIDED = "decided"
    DELIVERED = "delivered"
    CLOSED = "closed"

    @property
    def label(self) -> str:
        """The name for people, in Polish."""
        return CASE_NAMES[self]


class DocumentStage(StrEnum):
    """Where a document made in the office is, from the first draft to the proof of delivery."""

    DRAFT = "draft"
    SUBMITTED = "submitted"
    REJECTED = "rejected"
    APPROVED = "approved"
    SIGNED = "signed"
    SEALED = "sealed"
    SENT = "sent"
    DELIVERED = "delivered"

    @property
    def label(self) -> str:
        """The name for people, in Polish."""
        return DOCUMENT_NAMES[self]


LETTER_NEXT: Mapping[LetterStage, frozenset[LetterStage]] = {
    LetterStage.REGISTERED: frozenset({LetterStage.ASSIGNED, LetterStage.FILED, LetterStage.SENT_BACK}),
    # Assigned again is a new assignment of the same letter; wrongly assigned goes back to the registry
    # office.
    LetterStage.ASSIGNED: frozenset(
        {LetterStage.ASSIGNED, LetterStage.IN_CASE, LetterStage.FILED, LetterStage.RETURNED}
    ),
    LetterStage.RETURNED: frozenset({LetterStage.ASSIGNED, LetterStage.FILED, LetterStage.SENT_BACK}),
    # One letter may start several cases.
    LetterStage.IN_CASE: frozenset({LetterStage.IN_CASE}),
    # What was put aside without a case may turn out to be a matter after all.
    LetterStage.FILED: frozenset({LetterStage.ASSIGNED, LetterStage.IN_CASE}),
    LetterStage.SENT_BACK: frozenset(),
}

CASE_NEXT: Mapping[CaseStage, frozenset[CaseStage]] = {
    # Closed straight away: settled without a decision (an answer, an oral settlement with a note).
    CaseStage.OPEN: frozenset({CaseStage.SUSPENDED, CaseStage.DECIDED, CaseStage.CLOSED}),
    CaseStage.SUSPENDED: frozenset({CaseStage.OPEN}),
    # Open again before delivery: the decision did not bind the office yet (KPA art. 110).
    CaseStage.DECIDED: frozenset({CaseStage.DELIVERED, CaseStage.OPEN}),
    # Open again after delivery: an appeal granted by the office itself (KPA art. 132) or a case sent back
    # to it.
    CaseStage.DELIVERED: frozenset({CaseStage.CLOSED, CaseStage.OPEN}),
    # A closed case that comes back gets a new mark and a link to the old one.
    CaseStage.CLOSED: frozenset(),
}

DOCUMENT_NEXT: Mapping[DocumentStage, frozenset[DocumentStage]] = {
    DocumentStage.DRAFT: frozenset({DocumentStage.SUBMITTED}),
    # Submitted again: the next person on the path of approval. Draft: the author took it back.
    DocumentStage.SUBMITTED: frozenset(
        {DocumentStage.SUBMITTED, DocumentStage.APPROVED, DocumentStage.REJECTED, DocumentStage.DRAFT}
    ),
    DocumentStage.REJECTED: frozenset({DocumentStage.DRAFT}),
    # Changing an approved document takes the approval away.
    DocumentStage.APPROVED: frozenset({DocumentStage.SIGNED, DocumentStage.SEALED, DocumentStage.DRAFT}),
    DocumentStage.SIGNED: frozenset({DocumentStage.SEALED, DocumentStage.SENT}),
    DocumentStage.SEALED: frozenset({DocumentStage.SIGNED, DocumentStage.SENT}),
    DocumentStage.SENT: frozenset({DocumentStage.DELIVERED}),
    DocumentStage.DELIVERED: frozenset(),
}

LETTER_NAMES = {
    LetterStage.REGISTERED: "zarejestrowane",
    LetterStage.ASSIGNED: "przydzielone",
    LetterStage.IN_CASE: "w sprawie",
    LetterStage.FILED: "odłożone bez zakładania sprawy",
    LetterStage.RETURNED: "zwrócone do kancelarii",
    LetterStage.SENT_BACK: "odesłane nadawcy",
}

CASE_NAMES = {
    CaseStage.OPEN: "w toku",
    CaseStage.SUSPENDED: "zawieszona",
    CaseStage.DECIDED: "rozstrzygnięta",
    CaseStage.DELIVERED: "doręczona",
    CaseStage.CLOSED: "zakończona",
}

DOCUMENT_NAMES = {
    DocumentStage.DRAFT: "projekt",
    DocumentStage.SUBMITTED: "do akceptacji",
    DocumentStage.REJECTED: "zwrócony do poprawy",
    DocumentStage.APPROVED: "zaakceptowany",
    DocumentStage.SIGNED: "podpisany",
    DocumentStage.SEALED: "opatrzony pieczęcią",
    DocumentStage.SENT: "wysłany",
    DocumentStage.DELIVERED: "doręczony",
}

# In these stages the content is fixed: a change would break the signature or the proof.
FIXED = frozenset({DocumentStage.SIGNED, DocumentStage.SEALED, DocumentStage.SENT, DocumentStage.DELIVERED})
# In these stages the term of KPA art. 35 no longer runs: the matter is settled.
SETTLED = frozenset({CaseStage.DECIDED, CaseStage.DELIVERED, CaseStage.CLOSED})

Stage = TypeVar("Stage", LetterStage, CaseStage, DocumentStage)


class WrongStage(Exception):
    """The step is not allowed from this stage. The message is Polish and may be shown."""


def may_follow(table: Mapping[Stage, frozenset[Stage]], now: Stage, then: Stage) -> bool:
    """True when `then` may come right after `now`."""
    return then in table[now]


def step(table: Mapping[Stage, frozenset[Stage]], now: Stage, then: Stage) -> Stage:
    """`then`, when it may follow `now`; else WrongStage. Write `case.stage = step(CASE_NEXT, case.stage,
    …)`.
    """
    if not may_follow(table, now, then):
        raise WrongStage(f"Ze stanu „{now.label}” nie można przejść do stanu „{then.label}”.")
    return then


def is_last(table: Mapping[Stage, frozenset[Stage]], stage: Stage) -> bool:
    """True when nothing may follow."""
    return not table[stage]
