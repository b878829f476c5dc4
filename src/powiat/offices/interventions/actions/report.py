"""Report: something that needs somebody to come gets its number, once, whatever the network does."""

from datetime import datetime, timedelta

from django.contrib.gis.geos import Point
from django.db import connection, transaction
from django.utils import timezone

from powiat.ground.kernel.actor import Actor
from powiat.ground.kernel.ids import digest_of
from powiat.ground.org import api as org
from powiat.ground.outbox import api as outbox
from powiat.offices.interventions.actions import flood
from powiat.offices.interventions.actions.check_report import Checked, check
from powiat.offices.interventions.actions.remember import remember
from powiat.offices.interventions.data import NewReport, Sent
from powiat.offices.interventions.domain.number import device_digest, number_of, secret_of
from powiat.offices.interventions.domain.routing import Decision, Facts
from powiat.offices.interventions.domain.sla import due
from powiat.offices.interventions.events import ReportReceived
from powiat.offices.interventions.models import Affected, Category, Entry, Photo, Report, Service
from powiat.offices.interventions.queries.rules import in_metres, road_at, route, secret_key

# The same words from the same device and place within this time are one report sent from two tabs.
TWICE, TWICE_M = timedelta(minutes=10), 50
_AGAIN = "To samo zgłoszenie dotarło już do nas z tego urządzenia. Nie zapisaliśmy go drugi raz."
_COUNTED = ("pwa", "web")
_NEXT_NUMBER = """
insert into interventions_numbercounter (year, last) values (%s, 1)
on conflict (year) do update set last = interventions_numbercounter.last + 1 returning last
"""


def report(*, new: NewReport, by: Actor, now: datetime) -> Sent:
    """Take the report in. WrongReport, LifeInDanger and TooManyReports leave nothing behind.

    The sender's key is the lock: a retry, a second tab and a queue that sends twice get the first answer again.
    """
    known = _known(new.idempotency_key)
    if known is not None:
        return sent_of(known, is_new=False)
    checked = check(new, now)
    with transaction.atomic():
        _wait_for_twins(new)
        known = _known(new.idempotency_key)
        if known is not None:
            return sent_of(known, is_new=False)
        twin = _twin(new, checked, now)
        if twin is not None:
            return sent_of(twin, is_new=False, warnings=(_AGAIN,))
        _count(new, now)
        return sent_of(_take_in(new, checked, by, now), warnings=checked.warnings)


def sent_of(row: Report, *, is_new: bool = True, warnings: tuple[str, ...] = ()) -> Sent:
    """What the sender is told."""
    phones = (row.category.emergency_phone, row.recipient.phone if row.recipient else "")
    return Sent(
        number=row.number,
        secret=secret_of(row.idempotency_key, key=secret_key()),
        stage=row.stage,
        lane=row.lane,
        is_new=is_new,
        recipient_name=row.recipient.name if row.recipient else "",
        phones=tuple(dict.fromkeys(one for one in phones if one)),
        expected_on=timezone.localdate(row.due_at),
        warnings=warnings,
    )


def _known(key: str) -> Report | None:
    return Report.objects.filter(idempotency_key=key).select_related("category", "recipient").first()


def _wait_for_twins(new: NewReport) -> None:
    """The same report sent twice at once comes in one after the other."""
    device = device_digest("device", new.device, key=secret_key())
    with connection.cursor() as cursor:
        for key in sorted({f"report:{new.idempotency_key}", f"device:{device or new.idempotency_key}"}):
            cursor.execute("select pg_advisory_xact_lock(hashtextextended(%s, 3))", [key])


def _twin(new: NewReport, checked: Checked, now: datetime) -> Report | None:
    device = device_digest("device", new.device, key=secret_key())
    if not device or not checked.text or new.photos:
        return None
    rows = Report.objects.filter(
        device_digest=device, category=checked.category, text=checked.text, received_at__gt=now - TWICE
    ).select_related("category", "recipient")
    here = in_metres(new.longitude, new.latitude)
    return next((row for row in rows if row.point_2180.distance(here) <= TWICE_M), None)


def _count(new: NewReport, now: datetime) -> None:
    """People's own doors are guarded; officers, the phone and keyed clients have other limits."""
    if new.channel in _COUNTED:
        for kind, value in (("device", new.device), ("network", new.network)):
            flood.count(kind=kind, digest=device_digest(kind, value, key=secret_key()), now=now)


def _take_in(new: NewReport, checked: Checked, by: Actor, now: datetime) -> Report:
    facts = _facts(new, checked, now)
    decision = route(facts)
    service = service_of(decision, checked.category, facts.gmina_terc)
    row = _write(new, checked, facts, decision, service, now)
    Photo.objects.filter(pk__in=new.photos, report=None).update(report=row)
    for order, photo_id in enumerate(new.photos):
        Photo.objects.filter(pk=photo_id).update(order=order)
        outbox.defer("interventions.public_photo", photo_id=str(photo_id))
    if row.device_digest:
        Affected.objects.create(report=row, device_digest=row.device_digest, at=now)
    told = {"channel": row.channel, "category": checked.category.service_code, "rule": decision.rule}
    author = Entry.Author.OFFICE if new.channel in ("officer", "phone") else Entry.Author.REPORTER
    remember(
        report=row,
        verb="receive",
        by=by,
        now=now,
        author=author,
        to_stage=row.stage,
        is_public=True,
        told=told,
    )
    outbox.publish(
        ReportReceived(
            row.pk, row.number, checked.category.service_code, row.lane, service.code if service else "", now
        )
    )
    return row


def _facts(new: NewReport, checked: Checked, now: datetime) -> Facts:
    road_class, _, far = road_at(new.longitude, new.latitude)
    return Facts(
        category=checked.category.service_code,
        lane=checked.category.lane,
        group=checked.category.group,
        gmina_terc=checked.gmina_terc,
        road_class=road_class,
        road_distance_m=far,
        longitude=new.longitude,
        latitude=new.latitude,
        channel=new.channel,
        at=now,
    )


def service_of(decision: Decision, category: Category, terc: str) -> Service | None:
    """Whom the rules name; else whom the category does; a code that leads nowhere leaves it to the desk."""
    for code in (decision.recipient, category.recipient_default.replace("{terc}", terc)):
        found = Service.objects.filter(code=code, active=True).first() if code else None
        if found is not None:
            return found
    return None


def _write(
    new: NewReport, checked: Checked, facts: Facts, decision: Decision, service: Service | None, now: datetime
) -> Report:
    category = checked.category
    year = timezone.localtime(now).year
    visible = Report.Visibility.PENDING if category.public_by_default else Report.Visibility.PRIVATE
    ack_due, due_at = terms_of(category, decision.escalate_after_min, now)
    _, road_number, _ = road_at(new.longitude, new.latitude)
    return Report.objects.create(
        number=_next_number(year),
        secret_digest=digest_of(secret_of(new.idempotency_key, key=secret_key()), key=secret_key()),
        idempotency_key=new.idempotency_key,
        category=category,
        text=checked.text,
        answers=checked.answers,
        point=Point(new.longitude, new.latitude, srid=4326),
        point_2180=in_metres(new.longitude, new.latitude),
        accuracy_m=new.accuracy_m,
        place_source=new.place_source[:10],
        address=new.address.strip(),
        gmina_terc=facts.gmina_terc,
        road_class=facts.road_class,
        road_number=road_number,
        lane=category.lane,
        recipient=service,
        reporter_name=new.name.strip() or None,
        reporter_email=new.email.strip() or None,
        reporter_phone=new.phone.strip() or None,
        consent_forward=new.consent_forward,
        language=new.language if new.language in ("pl", "en", "uk") else "pl",
        channel=new.channel,
        device_digest=device_digest("device", new.device, key=secret_key()),
        observed_at=checked.observed_at,
        received_at=now,
        changed_at=now,
        ack_due=ack_due,
        due_at=due_at,
        visibility=visible,
    )


def terms_of(category: Category, ack_minutes: int | None, now: datetime) -> tuple[datetime, datetime]:
    """(to acknowledge by, to be done by) by the category's terms and the office's calendar."""
    shut = {day for day, _ in org.closed_days(timezone.localdate(now), timezone.localdate(now) + _YEAR)}
    minutes = ack_minutes or category.ack_minutes
    ack_due = due(now, minutes, "min", category.calendar, shut.__contains__)
    return ack_due, due(now, category.resolve, category.resolve_unit, category.calendar, shut.__contains__)


_YEAR = timedelta(days=366)


def _next_number(year: int) -> str:
    with connection.cursor() as cursor:
        cursor.execute(_NEXT_NUMBER, [year])
        return number_of(year, cursor.fetchone()[0])
