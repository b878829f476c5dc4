"""Note: what the chancery told becomes a line in the matter's history. Hearing it twice changes nothing."""

from typing import Any

from django.conf import settings
from django.db import transaction

from powiat.chancery.eod import api as eod
from powiat.front.eboi.domain.story import Line, State, tell
from powiat.front.eboi.models import Submission, TimelineEntry, TrackedCase
from powiat.ground.notices import api as notices

# Worth a message to the owner; what he did himself is not.
_NEWS = frozenset({"opened", "sent", "call", "decided", "closed", "filed", "suspended", "resumed"})


@transaction.atomic
def note(event: Any, *, tell_owner: bool = True) -> None:
    """Add the event's line to every matter it concerns."""
    line = tell(event)
    for tracked in _concerned(event):
        if _is_his(event, line, tracked):
            _add(tracked, line, tell_owner=tell_owner)


def _concerned(event: Any) -> list[TrackedCase]:
    """Matters by the letter that the event names, else by its case."""
    rows = TrackedCase.objects.select_for_update(of=("self",))
    letter_id = getattr(event, "letter_id", None)
    if letter_id is not None:
        ids = Submission.objects.filter(letter_id=letter_id).values("tracked_id")
        return list(rows.filter(pk__in=ids))
    return list(rows.filter(case_id=event.case_id))


def _is_his(event: Any, line: Line, tracked: TrackedCase) -> bool:
    """A document that went to another party of the case is no business of this one."""
    if line.dispatch_id is None:
        return True
    letter_ids = list(tracked.submissions.values_list("letter_id", flat=True))
    return line.dispatch_id in eod.dispatches_to_senders(case_id=event.case_id, letter_ids=letter_ids)


def _add(tracked: TrackedCase, line: Line, *, tell_owner: bool) -> None:
    is_new = False
    if line.title:
        _, is_new = TimelineEntry.objects.get_or_create(
            tracked=tracked,
            key=line.key,
            defaults={
                "kind": line.kind,
                "title": line.title[:300],
                "text": line.text,
                "at": line.at,
                "document_id": line.document_id,
                "dispatch_id": line.dispatch_id,
                "answer_by": line.answer_by,
                "url": line.url[:300],
            },
        )
    for name, value in line.facts.items():
        setattr(tracked, name, value)
    tracked.state = _state(tracked, line)
    tracked.changed_at = max(tracked.changed_at, line.at)
    tracked.save()
    if is_new and tell_owner and line.kind in _NEWS:
        _tell(tracked, line)


def _state(tracked: TrackedCase, line: Line) -> str:
    if line.state is None or tracked.state == State.CLOSED:
        return tracked.state
    if tracked.case_id and line.state in (State.ASSIGNED, State.FILED):
        # A further letter on its way through the office does not put the case back.
        return tracked.state
    asked = line.kind == "delivered" and tracked.entries.filter(dispatch_id=line.dispatch_id, kind="call")
    if asked and asked.exists():
        # He has read what he is asked for; the office still waits for the answer.
        return State.WAITING
    return line.state


def _tell(tracked: TrackedCase, line: Line) -> None:
    """No content: only that something is new, and where."""
    if tracked.email:
        notices.mail(
            to=tracked.email,
            subject=f"Nowa wiadomość w sprawie {tracked.rpw}",
            template="eboi/mail/news",
            context={"number": tracked.rpw, "link": f"{settings.PUBLIC_ADDRESS}/sprawdz-sprawe/"},
            key=f"eboi.news:{tracked.pk}:{line.key}",
        )
    if tracked.user_id:
        notices.notify(
            user_ids=[tracked.user_id],
            text=f"Coś nowego w sprawie {tracked.rpw}",
            url=f"/sprawdz-sprawe/{tracked.pk}/",
            now=line.at,
            key=f"eboi:{tracked.pk}:{line.key}",
        )
