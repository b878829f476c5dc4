"""The demo's letterbox: what a mail server would have carried away, so that a newcomer can read it.

Django's file backend writes messages into files; this page reads the newest of them. It exists only in the
demo.
"""

import email
import hashlib
from dataclasses import dataclass
from datetime import UTC, datetime
from email import policy
from email.message import EmailMessage
from pathlib import Path

from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

from powiat.ground.kernel.access import public
from powiat.ground.notices.domain.letterhead import paragraphs
from powiat.ground.ui.parts import Column, Row, Table

_FILES = 100
_LINE = b"\n" + b"-" * 79 + b"\n"


@dataclass(frozen=True, slots=True)
class Letter:
    """One message as it was sent."""

    id: str
    to: str
    subject: str
    at: datetime | None
    text: str

    @property
    def paragraphs(self) -> list[str]:
        """The words as escaped HTML with links, for the demo's page."""
        return paragraphs(self.text)


@require_safe
@never_cache
@public
def letterbox(request: HttpRequest) -> HttpResponse:
    """The list of messages, the newest first."""
    _only_in_the_demo()
    letters = sent_letters()
    table = Table(
        caption="Wysłane wiadomości",
        columns=[
            Column("subject", "Temat", is_title=True),
            Column("to", "Do kogo"),
            Column("at", "Kiedy", kind="date"),
        ],
        rows=[
            Row(
                {"subject": one.subject, "to": one.to, "at": f"{one.at:%d.%m.%Y, %H:%M}" if one.at else ""},
                url=reverse("letterbox-letter", args=[one.id]),
            )
            for one in letters
        ],
    )
    return render(request, "notices/letterbox.html", {"letters": letters, "table": table})


@require_safe
@never_cache
@public
def letter(request: HttpRequest, letter_id: str) -> HttpResponse:
    """One message."""
    _only_in_the_demo()
    chosen = next((one for one in sent_letters() if one.id == letter_id), None)
    if chosen is None:
        raise Http404
    return render(request, "notices/letterbox_letter.html", {"letter": chosen})


def _only_in_the_demo() -> None:
    if not settings.IS_DEMO:
        raise Http404


def sent_letters() -> list[Letter]:
    """Messages in the newest files of the mail folder."""
    folder = Path(settings.EMAIL_FILE_PATH)
    files = sorted(folder.glob("*.log"), key=lambda file: file.stat().st_mtime, reverse=True)[:_FILES]
    letters = [_letter(raw) for file in files for raw in file.read_bytes().split(_LINE) if raw.strip()]
    return sorted(letters, key=lambda one: one.at.timestamp() if one.at else 0, reverse=True)


def _letter(raw: bytes) -> Letter:
    message = email.message_from_bytes(raw.lstrip(), policy=policy.default)
    assert isinstance(message, EmailMessage)
    body = message.get_body(("plain", "html"))
    date = message["Date"]
    at = date.datetime if date is not None else None
    if at is not None and timezone.is_naive(at):
        at = at.replace(tzinfo=UTC)
    return Letter(
        id=hashlib.sha256(raw.strip()).hexdigest()[:16],
        to=str(message["To"] or ""),
        subject=str(message["Subject"] or "(bez tematu)"),
        at=timezone.localtime(at) if at is not None else None,
        text=body.get_content() if body is not None else "",
    )
