"""Forward: a report goes to a body outside (gmina, police, road authority); it answers by a one-time link or Open311."""

from datetime import datetime, timedelta

from django.conf import settings
from django.core.exceptions import ValidationError
from django.db import transaction

from powiat.ground.kernel.actor import Actor, system
from powiat.ground.notices import api as notices
from powiat.ground.outbox import api as outbox
from powiat.offices.interventions.actions.go import go, locked
from powiat.offices.interventions.actions.links import new_link, use_link
from powiat.offices.interventions.actions.public_words import tells_nobody
from powiat.offices.interventions.actions.remember import remember
from powiat.offices.interventions.domain.stages import Stage
from powiat.offices.interventions.models import Dispatch, Entry, Link, Report, Service
from powiat.offices.interventions.permissions import Permission, require

LASTS = timedelta(days=30)
ANSWERS = {"taken": "przyjęto do realizacji", "done": "wykonano", "not_ours": "to nie nasze zadanie"}


@transaction.atomic
def forward(*, report_id: int, service_id: int, by: Actor, now: datetime, text: str = "") -> Dispatch | None:
    """Hand it over. Contact goes along only when the reporter agreed. Forwarded there already: None."""
    require(by, Permission.WORK)
    report = locked(report_id)
    service = Service.objects.get(pk=service_id, active=True)
    if report.stage == Stage.FORWARDED and report.recipient_id == service.pk:
        return None
    if not (service.email or service.open311_url):
        raise ValidationError(f"{service.name} nie ma adresu e-mail ani Open311. Uzupełnij go w regułach.")
    public = f"Przekazano: {service.name}."
    go(
        report=report, to=Stage.FORWARDED, verb="forward", by=by, now=now, text=text, text_public=public,
        recipient=service, told={"to": service.code},
    )  # fmt: skip
    channel = "open311" if service.open311_url else "email"
    row = Dispatch.objects.create(report=report, service=service, channel=channel, created_at=now)
    if channel == "open311":
        outbox.defer("interventions.send_open311", dispatch_id=row.pk)
    else:
        _mail(row, report, service, text, now)
    return row


def _mail(row: Dispatch, report: Report, service: Service, text: str, now: datetime) -> None:
    link = new_link(kind=Link.Kind.STATUS, report=report, now=now, lasts=LASTS, dispatch=row)
    contact = ""
    if report.consent_forward:
        contact = ", ".join(
            one for one in (report.reporter_name, report.reporter_phone, report.reporter_email) if one
        )
    notices.mail(
        to=service.email,
        subject=f"Zgłoszenie {report.number}: {report.category.name}",
        template="interventions/mail/forwarded",
        context={
            "report": report,
            "category": report.category.name,
            "place": report.address or f"{report.point.y:.5f}, {report.point.x:.5f}",
            "map": f"{settings.PUBLIC_ADDRESS}/interwencje/zgloszenie/{report.number}/",
            "contact": contact,
            "note": text,
            "link": link,
        },
        key=f"interventions.forward:{row.pk}",
    )
    row.tries, row.sent_at = 1, now
    row.save(update_fields=["tries", "sent_at"])


@transaction.atomic
def answer_forward(*, token: str, answer: str, text: str, now: datetime) -> Report | None:
    """The outside body pressed a button on the page of its link. None: the link is used or old."""
    if answer not in ANSWERS:
        raise ValidationError("Wybierz odpowiedź.")
    link = use_link(token, now)
    if link is None or link.kind != Link.Kind.STATUS or link.dispatch is None:
        return None
    report = locked(link.report_id)
    body = system(link.dispatch.service.name)
    Dispatch.objects.filter(pk=link.dispatch_id, acknowledged_at=None).update(acknowledged_at=now)
    to = {"taken": Stage.IN_PROGRESS, "done": Stage.RESOLVED, "not_ours": Stage.REOPENED}[answer]
    said = f"{link.dispatch.service.name}: {ANSWERS[answer]}."
    words = f"{said} {text}".strip()
    if to == Stage.REOPENED or report.stage != Stage.FORWARDED:
        # Back to the desk, or the desk has moved it meanwhile: an officer decides.
        remember(
            report=report, verb="outside_answer", by=body, now=now, text=words, author=Entry.Author.OUTSIDE
        )
    else:
        go(
            report=report, to=to, verb="outside_answer", by=body, now=now, text=text,
            text_public=words if tells_nobody(report, text) else said, author=Entry.Author.OUTSIDE,
        )  # fmt: skip
    if answer == "taken":
        # One more answer is wanted: when it is done.
        new = new_link(kind=Link.Kind.STATUS, report=report, now=now, lasts=LASTS * 3, dispatch=link.dispatch)
        _thank(link.dispatch, report, new)
    return report


def _thank(row: Dispatch, report: Report, link: str) -> None:
    notices.mail(
        to=row.service.email,
        subject=f"Zgłoszenie {report.number}: link do zakończenia",
        template="interventions/mail/forwarded_again",
        context={"number": report.number, "link": link},
        key=f"interventions.forward_again:{row.pk}",
    )
