"""Reply: the office tells the reporter something; the stage stays. Everybody may read it in the history."""

from datetime import datetime, timedelta

from django.conf import settings
from django.core.exceptions import ValidationError
from django.db import transaction

from powiat.ground.kernel.actor import Actor
from powiat.ground.notices import api as notices
from powiat.offices.interventions.actions.go import locked
from powiat.offices.interventions.actions.public_words import refuse_traces
from powiat.offices.interventions.actions.remember import remember
from powiat.offices.interventions.models import Entry, Report
from powiat.offices.interventions.permissions import require_work

LONGEST = 4000
# The same words again within this time are one click made twice.
_TWICE = timedelta(minutes=1)


@transaction.atomic
def reply(*, report_id: int, text_public: str, by: Actor, now: datetime) -> Entry | None:
    """Say it; a reporter who left an address gets a mail that says where to read it. None: said just now."""
    report = locked(report_id)
    require_work(by, report)
    words = text_public.strip()
    if not words:
        raise ValidationError("Wpisz odpowiedź dla zgłaszającego.")
    if len(words) > LONGEST:
        raise ValidationError(f"Odpowiedź może mieć najwyżej {LONGEST} znaków.")
    refuse_traces(report, words)
    last = report.entries.filter(verb="reply", at__gt=now - _TWICE).last()
    if last is not None and last.text_public == words:
        return None
    report.changed_at = now
    report.save(update_fields=["changed_at"])
    entry = remember(report=report, verb="reply", by=by, now=now, text_public=words, is_public=True)
    if report.reporter_email:
        _mail(report, now)
    return entry


def _mail(report: Report, now: datetime) -> None:
    """Where to read it, never the words: mails lie about in boxes."""
    notices.mail(
        to=report.reporter_email or "",
        subject=f"Odpowiedź w sprawie zgłoszenia {report.number}",
        template="interventions/mail/reply",
        context={
            "number": report.number,
            "link": f"{settings.PUBLIC_ADDRESS}/interwencje/status/?numer={report.number}",
        },
        key=f"interventions.reply:{report.pk}:{now.isoformat()}",
    )
