"""Send open311: a forwarded report goes to the partner's own system, once, and what he does with it comes back.

Open311 has no key against sending twice. When an answer was lost, the partner is asked for our number before the
report is sent again. A reporter is named only when he agreed.
"""

from collections import defaultdict
from collections.abc import Iterable
from datetime import datetime, timedelta

from django.db import transaction
from django.db.models import F

from powiat.ground.gateways import api as gateways
from powiat.ground.gateways.data import Outgoing, PartnerState
from powiat.ground.kernel.actor import system
from powiat.offices.interventions.actions.go import go, locked
from powiat.offices.interventions.actions.public_words import tells_nobody
from powiat.offices.interventions.actions.remember import remember
from powiat.offices.interventions.domain.open311.partner import partner_code
from powiat.offices.interventions.domain.stages import Stage, may_go
from powiat.offices.interventions.models import Dispatch, Entry, Photo, Report, Service
from powiat.offices.interventions.queries.open311 import photo_address

_TOKEN = "token:"  # noqa: S105 - a mark before a partner's token, not a secret
_ASKED_FOR = timedelta(days=365)
_MOST = 500


def send_open311(*, dispatch_id: int, now: datetime) -> bool:
    """True when it is with the partner now. PartnerSilent is raised again, so that the queue tries later."""
    try:
        with transaction.atomic():
            row = (
                Dispatch.objects.select_for_update(of=("self",)).select_related("service").get(pk=dispatch_id)
            )
            return row.sent_at is not None or _send(row, now)
    except gateways.PartnerSilent:
        words = "Partner nie odpowiada. Spróbujemy ponownie."
        Dispatch.objects.filter(pk=dispatch_id).update(tries=F("tries") + 1, failed=words)
        raise
    except gateways.PartnerRefused as refused:
        _refused(dispatch_id, refused.message, now)
        return False


def _send(row: Dispatch, now: datetime) -> bool:
    """The row is held while the partner is asked: two workers never send it both."""
    report = Report.objects.select_related("category").get(pk=row.report_id)
    partner = gateways.open311(row.service.open311_url, row.service.open311_key_name)
    number = partner.find(report.number, since=row.created_at) if row.tries else ""
    token = ""
    if not number:
        codes = [one.code for one in partner.services()]
        code = partner_code(report.category.service_code, row.service.open311_codes, codes)
        if not code:
            raise gateways.PartnerRefused(
                "Partner nie ma odpowiedniej kategorii: uzupełnij kody przy tej służbie."
            )
        receipt = partner.send(_outgoing(report, code))
        number, token = receipt.number, receipt.token
    row.tries += 1
    row.sent_at, row.failed = now, ""
    row.external_id = (number or f"{_TOKEN}{token}")[:80]
    row.save(update_fields=["tries", "sent_at", "failed", "external_id"])
    if number:
        _numbered(row, number, now)
    return True


def _outgoing(report: Report, code: str) -> Outgoing:
    """Public words where there are any; the reporter's own are for the one who mends, so they go along too."""
    named = report.consent_forward
    shown = report.photos.filter(state=Photo.State.SHOWN) if report.visibility == "public" else ()
    return Outgoing(
        category_code=code,
        marker=report.number,
        description=(report.text_public or report.text or report.category.name)[:3900],
        longitude=report.point.x,
        latitude=report.point.y,
        address=report.address,
        first_name=(report.reporter_name or "") if named else "",
        email=(report.reporter_email or "") if named else "",
        phone=(report.reporter_phone or "") if named else "",
        media_urls=tuple(photo_address(one.pk) for one in shown),
    )


def _numbered(row: Dispatch, number: str, now: datetime) -> None:
    Dispatch.objects.filter(pk=row.pk).update(external_id=number[:80], acknowledged_at=now)
    report = locked(row.report_id)
    report.forward_external_id = number[:80]
    report.save(update_fields=["forward_external_id"])
    remember(
        report=report,
        verb="outside_taken",
        by=system(row.service.name),
        now=now,
        text=f"{row.service.name}: zgłoszenie przyjęte pod numerem {number}.",
        author=Entry.Author.OUTSIDE,
        told={"service": row.service.code, "external": number[:80]},
    )


@transaction.atomic
def _refused(dispatch_id: int, message: str, now: datetime) -> None:
    """Trying again would not help: an officer has to see it."""
    row = Dispatch.objects.select_for_update(of=("self",)).select_related("service").get(pk=dispatch_id)
    row.tries, row.failed = row.tries + 1, message[:300]
    row.save(update_fields=["tries", "failed"])
    remember(
        report=locked(row.report_id),
        verb="outside_refused",
        by=system(row.service.name),
        now=now,
        text=message,
        author=Entry.Author.SYSTEM,
        told={"service": row.service.code},
    )


def poll_open311(*, now: datetime) -> int:
    """Ask every partner about what he has not finished; returns how many reports went on. One silent partner does not
    keep the others waiting."""
    waiting = Dispatch.objects.filter(
        channel="open311", report__closed_at=None, sent_at__gt=now - _ASKED_FOR
    ).exclude(external_id="")
    by_service: dict[Service, list[Dispatch]] = defaultdict(list)
    for row in waiting.select_related("service", "report").order_by("pk")[:_MOST]:
        by_service[row.service].append(row)
    moved = 0
    for service, rows in by_service.items():
        try:
            moved += _ask(service, rows, now)
        except (gateways.PartnerSilent, gateways.PartnerRefused) as error:
            words = error.message if isinstance(error, gateways.PartnerRefused) else "Partner nie odpowiada."
            Dispatch.objects.filter(pk__in=[one.pk for one in rows]).update(failed=words[:300])
    return moved


def _ask(service: Service, rows: Iterable[Dispatch], now: datetime) -> int:
    partner = gateways.open311(service.open311_url, service.open311_key_name)
    by_number: dict[str, Dispatch] = {}
    for row in rows:
        if row.external_id.startswith(_TOKEN):
            number = partner.number_of(row.external_id.removeprefix(_TOKEN))
            if not number:
                continue
            with transaction.atomic():
                _numbered(row, number, now)
            by_number[number] = row
        else:
            by_number[row.external_id] = row
    moved = 0
    for state in partner.states(by_number) if by_number else ():
        moved += _heard(by_number[state.number].pk, state, now)
    Dispatch.objects.filter(pk__in=[row.pk for row in by_number.values()]).exclude(failed="").update(
        failed=""
    )
    return moved


@transaction.atomic
def _heard(dispatch_id: int, state: PartnerState, now: datetime) -> bool:
    """The partner has closed it. Where the desk has moved it meanwhile, an officer decides."""
    row = Dispatch.objects.select_related("service").get(pk=dispatch_id)
    report = locked(row.report_id)
    if not state.is_closed or report.closed_at is not None:
        return False
    words = f"{row.service.name}: zakończono. {state.notes}".strip()
    body = system(row.service.name)
    if report.stage in (Stage.FORWARDED, Stage.IN_PROGRESS, Stage.PLANNED) and may_go(
        report.stage, Stage.RESOLVED
    ):
        go(
            report=report,
            to=Stage.RESOLVED,
            verb="outside_answer",
            by=body,
            now=now,
            text=words[:4000],
            text_public=words[:4000] if tells_nobody(report, words) else f"{row.service.name}: zakończono.",
            author=Entry.Author.OUTSIDE,
            told={"external": state.number},
        )
        return True
    if not report.entries.filter(verb="outside_answer", text=words).exists():
        remember(
            report=report, verb="outside_answer", by=body, now=now, text=words, author=Entry.Author.OUTSIDE
        )
    return False
