"""What the chancery does when something happened: tells the people concerned, and lets the search know."""

from django.utils import timezone

from powiat.chancery.eod.events import (
    ApprovalAsked,
    CaseChanged,
    CaseClosed,
    CaseOpened,
    DecisionDelivered,
    DocumentReturned,
    LetterAssigned,
    LetterAttached,
    LetterRegistered,
)
from powiat.chancery.eod.models import Case, Letter, LetterFile
from powiat.chancery.eod.queries.find import case_entry, letter_entry
from powiat.chancery.signing import api as signing
from powiat.ground.files import api as files
from powiat.ground.kernel.actor import system
from powiat.ground.notices import api as notices
from powiat.ground.org import api as org
from powiat.ground.search import api as search

# Only these carry signatures that can be read.
MAY_BE_SIGNED = ("application/pdf", "application/xml", "text/xml")


def find_letter(event: LetterRegistered | LetterAssigned | LetterAttached) -> None:
    """Make the letter findable for those who may see it now."""
    search.put(letter_entry(Letter.objects.get(pk=event.letter_id)))


def check_signatures(event: LetterRegistered) -> None:
    """Instrukcja kancelaryjna § 19: check the signatures of what came, and keep the reports of what is signed."""
    now, by = timezone.now(), system("kancelaria")
    letter_files = LetterFile.objects.filter(letter_id=event.letter_id, file__isnull=False)
    for stored in files.describe(letter_files.values_list("file_id", flat=True)).values():
        if stored.mime in MAY_BE_SIGNED and signing.report_of(stored.id) is None:
            report = signing.check(files.read(stored.id), stored.name, now=now)
            if report.is_signed:
                signing.keep_report(file_id=stored.id, by=by, now=now, report=report)


def find_case(event: CaseOpened | CaseChanged | CaseClosed) -> None:
    """Make the case findable for those who may see it now, and its letters with it."""
    case = Case.objects.select_related("jrwa").get(pk=event.case_id)
    search.put(case_entry(case))
    for inside in case.letters.select_related("letter"):
        search.put(letter_entry(inside.letter))


def tell_assigned(event: LetterAssigned) -> None:
    """Tell the person the letter was given to, or the heads of the unit."""
    letter = Letter.objects.get(pk=event.letter_id)
    if event.user_id is not None:
        whom = [event.user_id]
    else:
        posts = org.posts(timezone.localdate(event.at), unit_ids=[event.unit_id])
        whom = [post.user_id for post in posts if post.is_head and post.user_id]
    notices.notify(
        user_ids=whom,
        text=f"Nowe pismo do załatwienia: {letter.rpw}",
        url=f"/biurko/pisma/{letter.pk}/",
        now=event.at,
        key=f"assigned:{event.letter_id}:{event.at.isoformat()}",
    )


def tell_attached(event: LetterAttached) -> None:
    """Tell the handler that something came into his case."""
    _tell_handler(
        event, f"Nowe pismo w sprawie {event.mark}", key=f"attached:{event.letter_id}:{event.case_id}"
    )


def tell_delivered(event: DecisionDelivered) -> None:
    """Tell the handler that his document was delivered, and when."""
    text = f"Doręczono {event.delivered_on:%d.%m.%Y} pismo w sprawie {event.mark}"
    _tell_handler(event, text, key=f"delivered:{event.dispatch_id}")


def tell_approver(event: ApprovalAsked) -> None:
    """Tell the approver that it is his turn."""
    key = f"approve:{event.document_id}:{event.post_id}:{event.at.isoformat()}"
    _tell_of_document(event, event.user_id, "Dokument czeka na akceptację", key=key)


def tell_returned(event: DocumentReturned) -> None:
    """Tell the handler that his draft came back."""
    key = f"returned:{event.document_id}:{event.at.isoformat()}"
    _tell_of_document(event, event.handler_user_id, "Projekt wrócił do poprawy", key=key)


def _tell_handler(event: LetterAttached | DecisionDelivered, text: str, *, key: str) -> None:
    """Whoever handles the case today, or stands in for him."""
    case = Case.objects.get(pk=event.case_id)
    handler = org.holder_or_substitute(case.handler_id, timezone.localdate(event.at))
    if handler and handler.user_id:
        url = f"/biurko/sprawy/{event.case_id}/"
        notices.notify(user_ids=[handler.user_id], text=text, url=url, now=event.at, key=key)


def _tell_of_document(
    event: ApprovalAsked | DocumentReturned, user_id: int | None, words: str, *, key: str
) -> None:
    if user_id is not None:
        text, url = f"{words}: {event.title} ({event.mark})", f"/biurko/dokumenty/{event.document_id}/"
        notices.notify(user_ids=[user_id], text=text, url=url, now=event.at, key=key)
