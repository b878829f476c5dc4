"""Questions to eboi."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any
from uuid import UUID

from django.db.models import QuerySet

from powiat.chancery.eforms import api as eforms
from powiat.chancery.eod import api as eod
from powiat.front.eboi.domain.story import State
from powiat.front.eboi.models import Draft, TimelineEntry, TrackedCase


def answers_of(draft: Draft) -> dict[str, Any]:
    """The draft's answers with its files in their fields, as the form's check wants them."""
    answers = dict(draft.answers)
    for one in draft.files.all():
        item = {"id": str(one.file_id), "name": one.name, "size": one.size, "sha256": one.sha256}
        answers.setdefault(one.field, []).append(item)
    return answers


def form_of(draft: Draft) -> eforms.Definition:
    """The version in which the draft was begun."""
    return eforms.definition(draft.form_code, draft.form_version)


def drafts_of(user_id: int) -> QuerySet[Draft]:
    """A person's unsent forms."""
    return Draft.objects.filter(user_id=user_id, sent_at=None).order_by("-changed_at")


def matters_of(user_id: int) -> QuerySet[TrackedCase]:
    """A person's matters, the latest change first."""
    return TrackedCase.objects.filter(user_id=user_id).order_by("-changed_at")


@dataclass(frozen=True, slots=True)
class Paper:
    """A document of the office as the case page shows it."""

    dispatch_id: int
    title: str
    sent_at: Any
    delivered_on: date | None
    answer_by: date | None
    file_id: UUID | None
    is_here: bool
    is_answered: bool

    @property
    def waits(self) -> bool:
        """Still to be collected on this page."""
        return self.is_here and self.delivered_on is None

    @property
    def is_open(self) -> bool:
        """May be read: collected, or delivered another way."""
        return self.delivered_on is not None and self.file_id is not None

    @property
    def asks(self) -> bool:
        """Waits for the owner's answer."""
        return self.answer_by is not None and not self.waits and not self.is_answered


def state_of(tracked: TrackedCase, papers: list[Paper]) -> State:
    """Where the matter stands; what its owner has just done here counts before the office hears of it."""
    state = State(tracked.state)
    if state == State.ANSWERED and papers and not any(one.waits for one in papers):
        return State.DELIVERED
    if state == State.WAITING and papers and not any(one.waits or one.asks for one in papers):
        return State.OPEN
    return state


def papers_of(tracked: TrackedCase) -> list[Paper]:
    """The documents that went to this person, the newest first."""
    if tracked.case_id is None:
        return []
    sent: Mapping[int, TimelineEntry] = {
        one.dispatch_id: one for one in tracked.entries.filter(kind__in=["sent", "call"])
    }
    answered_at = max((one.sent_at for one in tracked.submissions.all()), default=None)
    papers = [
        Paper(
            dispatch_id=one.dispatch_id,
            title=one.title,
            sent_at=one.sent_at,
            delivered_on=one.delivered_on,
            answer_by=sent[one.dispatch_id].answer_by,
            file_id=one.file_id,
            is_here=one.channel == "eboi",
            is_answered=answered_at is not None and answered_at > sent[one.dispatch_id].at,
        )
        for one in eod.case_status(tracked.case_id).documents
        if one.dispatch_id in sent
    ]
    return papers[::-1]
