"""Work: the steps a report takes at the desk and in the field. A second click of the same step changes nothing."""

from datetime import date, datetime
from uuid import UUID

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils import timezone

from powiat.ground.kernel.actor import Actor
from powiat.ground.outbox import api as outbox
from powiat.offices.interventions.actions.go import go, locked
from powiat.offices.interventions.actions.public_words import refuse_traces
from powiat.offices.interventions.actions.remember import remember
from powiat.offices.interventions.domain.stages import Stage
from powiat.offices.interventions.models import Entry, Photo, Report, Service
from powiat.offices.interventions.permissions import Permission, require, require_work

ENDS = (Stage.NOT_CONFIRMED, Stage.OUT_OF_COMPETENCE, Stage.REJECTED)


@transaction.atomic
def verify(*, report_id: int, by: Actor, now: datetime, text: str = "") -> Report:
    """Somebody checks whether it is so."""
    return _step(report_id, Stage.VERIFYING, "verify", by, now, text)


@transaction.atomic
def accept(*, report_id: int, by: Actor, now: datetime, text_public: str = "") -> Report:
    """It is ours to do."""
    return _step(report_id, Stage.ACCEPTED, "accept", by, now, text_public=text_public)


@transaction.atomic
def start(*, report_id: int, by: Actor, now: datetime, text_public: str = "") -> Report:
    """Somebody is at it."""
    return _step(report_id, Stage.IN_PROGRESS, "start", by, now, text_public=text_public)


@transaction.atomic
def plan(*, report_id: int, on: date, by: Actor, now: datetime, text_public: str = "") -> Report:
    """The work will be done on that day."""
    report = locked(report_id)
    require_work(by, report)
    if on < timezone.localdate(now):
        raise ValidationError("Ten dzień już minął. Podaj dzisiejszą lub późniejszą datę.")
    if report.stage == Stage.PLANNED and report.planned_on == on:
        return report
    go(
        report=report, to=Stage.PLANNED, verb="plan", by=by, now=now, text_public=text_public,
        planned_on=on, told={"planned_on": on},
    )  # fmt: skip
    return report


@transaction.atomic
def resolve(
    *, report_id: int, text_public: str, by: Actor, now: datetime, photos: tuple[UUID, ...] = ()
) -> Report:
    """Done; photos of how it looks now may come along."""
    report = locked(report_id)
    require_work(by, report)
    if report.stage == Stage.RESOLVED:
        return report
    if not text_public.strip():
        raise ValidationError("Napisz zgłaszającemu, co zrobiono.")
    entry = go(
        report=report, to=Stage.RESOLVED, verb="resolve", by=by, now=now, text_public=text_public.strip()
    )
    attach_photos(report, entry, photos, Photo.Kind.AFTER)
    return report


@transaction.atomic
def close_as(*, report_id: int, stage: Stage, text_public: str, by: Actor, now: datetime) -> Report:
    """Not confirmed, not ours, or rejected; the reporter is told why."""
    require(by, Permission.WORK)
    if stage not in ENDS:
        raise ValidationError("Tak nie można zamknąć zgłoszenia.")
    if not text_public.strip():
        raise ValidationError("Napisz zgłaszającemu, dlaczego zamykasz zgłoszenie.")
    return _step(report_id, Stage(stage), f"close_{stage}", by, now, text_public=text_public.strip())


@transaction.atomic
def route(*, report_id: int, service_id: int, by: Actor, now: datetime, text: str = "") -> Report:
    """Another recipient inside the rules' world: it lies with that service from now on; nothing is sent out."""
    require(by, Permission.WORK)
    report = locked(report_id)
    service = Service.objects.get(pk=service_id, active=True)
    if report.recipient_id == service.pk:
        return report
    old = report.recipient.code if report.recipient else ""
    report.recipient, report.changed_at = service, now
    report.save(update_fields=["recipient", "changed_at"])
    remember(report=report, verb="route", by=by, now=now, text=text, told={"from": old, "to": service.code})
    return report


@transaction.atomic
def assign(*, report_id: int, user_id: int | None, name: str, by: Actor, now: datetime) -> Report:
    """Give it to a person of ours (or to nobody)."""
    report = locked(report_id)
    require_work(by, report)
    if report.handler_id == user_id:
        return report
    report.handler_id, report.changed_at = user_id, now
    report.save(update_fields=["handler", "changed_at"])
    remember(report=report, verb="assign", by=by, now=now, text=name, told={"handler_id": user_id})
    return report


@transaction.atomic
def comment(*, report_id: int, text: str, by: Actor, now: datetime, is_public: bool = False) -> Entry | None:
    """A word in the history: for colleagues, or for everybody. The same word again within a minute is one click twice."""
    report = locked(report_id)
    require_work(by, report)
    text = text.strip()
    if not text:
        raise ValidationError("Wpisz treść.")
    field = "text_public" if is_public else "text"
    if is_public:
        refuse_traces(report, text)
    last = report.entries.filter(verb="comment", by_name=by.name[:200]).last()
    if last is not None and getattr(last, field) == text and (now - last.at).total_seconds() < 60:
        return None
    return remember(report=report, verb="comment", by=by, now=now, is_public=is_public, **{field: text})


def attach_photos(report: Report, entry: Entry, photos: tuple[UUID, ...], kind: str) -> None:
    """Photos of our own people: shown at once, made public in the background."""
    rows = Photo.objects.filter(pk__in=photos, report=None)
    if rows.count() != len(set(photos)):
        raise ValidationError("Jedno ze zdjęć nie dotarło. Dodaj je ponownie.")
    rows.update(report=report, entry=entry, kind=kind)
    for photo_id in photos:
        outbox.defer("interventions.public_photo", photo_id=str(photo_id))


def _step(
    report_id: int, to: Stage, verb: str, by: Actor, now: datetime, text: str = "", text_public: str = ""
) -> Report:
    report = locked(report_id)
    require_work(by, report)
    if report.stage != to:
        go(report=report, to=to, verb=verb, by=by, now=now, text=text, text_public=text_public)
    return report
