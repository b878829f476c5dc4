"""Make case: a report becomes a case of the chancery in one click; each names the other."""

from datetime import datetime

from django.conf import settings
from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils import timezone

from powiat.chancery.eod import api as eod
from powiat.chancery.eod.data import IncomingFile, IncomingLetter, Sender
from powiat.ground.kernel.actor import Actor, system
from powiat.ground.org import api as org
from powiat.offices.interventions.actions.go import locked
from powiat.offices.interventions.actions.remember import remember
from powiat.offices.interventions.models import Report
from powiat.offices.interventions.permissions import Permission, require

_ASSIGNER = system("interwencje", ["eod.letter.assign", "eod.letter.register"])


@transaction.atomic
def make_case(*, report_id: int, jrwa_id: int, term_id: int | None, by: Actor, now: datetime) -> Report:
    """Register the report as a letter, assign it to the officer's own post and open the case. Once."""
    require(by, Permission.WORK)
    report = locked(report_id)
    if report.case_id is not None:
        return report
    if not by.post_ids:
        raise ValidationError("Sprawę zakłada osoba, która zajmuje stanowisko.")
    receipt = eod.receive(_letter(report), by=by, now=now)
    post_id, unit_id = by.post_ids[0], _unit_of(by, now)
    eod.assign(letter_id=receipt.letter_id, unit_id=unit_id, post_id=post_id, by=_ASSIGNER, now=now)
    case = eod.open_case(
        letter_id=receipt.letter_id,
        jrwa_id=jrwa_id,
        title=f"{report.category.name}, {report.address or report.number}"[:300],
        handler_post_id=post_id,
        term_id=term_id,
        by=by,
        now=now,
    )
    report.case_id, report.case_mark, report.changed_at = case.pk, case.mark, now
    report.save(update_fields=["case_id", "case_mark", "changed_at"])
    remember(report=report, verb="case", by=by, now=now, text=case.mark, told={"mark": case.mark})
    return report


def _unit_of(by: Actor, now: datetime) -> int:
    post = org.holder_or_substitute(by.post_ids[0], timezone.localdate(now))
    if post is None:
        raise ValidationError("Sprawę zakłada osoba, która zajmuje stanowisko.")
    return post.unit_id


def _letter(report: Report) -> IncomingLetter:
    sender = None
    if report.reporter_name or report.reporter_email:
        sender = Sender(
            name=report.reporter_name or "Zgłaszający bez nazwiska",
            email=report.reporter_email or "",
            phone=report.reporter_phone or "",
        )
    address = f"{settings.PUBLIC_ADDRESS}/interwencje/biuro/zgloszenie/{report.number}/"
    pictures = tuple(
        IncomingFile(title=f"Zdjęcie {order}", file_id=photo.original_id)
        for order, photo in enumerate(report.photos.exclude(original=None), start=1)
    )
    return IncomingLetter(
        channel="interwencje",
        subject=f"Zgłoszenie {report.number}: {report.category.name}",
        sender=sender,
        received_at=report.received_at,
        body=f"{report.text or ''}\n\nMiejsce: {report.address or '-'}\nZgłoszenie: {address}",
        kind="zgłoszenie",
        files=(*pictures, IncomingFile(title=f"Zgłoszenie {report.number}", role="link", address=address)),
        sender_ref=report.number,
        jrwa_hint=report.category.jrwa,
        idempotency_key=f"interventions:{report.number}",
    )
