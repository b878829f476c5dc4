"""Planned works: announced, changed, withdrawn. Reporters near them are told, the desk sees them beside the queue."""

from datetime import datetime

from django.contrib.gis.geos import Point
from django.core.exceptions import ValidationError
from django.db import transaction

from powiat.ground.audit import api as audit
from powiat.ground.kernel.actor import Actor
from powiat.offices.interventions.actions.remember import wake_desks
from powiat.offices.interventions.data import AnnouncedWork
from powiat.offices.interventions.domain import place
from powiat.offices.interventions.domain.planned_work import mistakes
from powiat.offices.interventions.models import PlannedWork
from powiat.offices.interventions.permissions import Permission, require
from powiat.offices.interventions.queries.rules import gmina_of, in_metres


@transaction.atomic
def announce_work(*, new: AnnouncedWork, key: str, by: Actor, now: datetime) -> PlannedWork:
    """Once for a key: a second click finds it announced."""
    require(by, Permission.WORK)
    known = PlannedWork.objects.filter(idempotency_key=key).first()
    if known is not None:
        return known
    row = PlannedWork(idempotency_key=key, announced_at=now, by_name=by.name[:200])
    _fill(row, new, now)
    if new.ends_at <= now:
        raise ValidationError({"ends_at": "Te prace już się skończyły. Podaj późniejszy koniec."})
    row.save()
    _tell(row, "work.announce", by, now)
    return row


@transaction.atomic
def change_work(*, work_id: int, new: AnnouncedWork, by: Actor, now: datetime) -> PlannedWork:
    """Longer, shorter, elsewhere, in other words."""
    require(by, Permission.WORK)
    row = PlannedWork.objects.select_for_update().get(pk=work_id)
    if row.withdrawn_at is not None:
        raise ValidationError("Te prace są odwołane. Ogłoś je od nowa.")
    _fill(row, new, now)
    row.save()
    _tell(row, "work.change", by, now)
    return row


@transaction.atomic
def withdraw_work(*, work_id: int, by: Actor, now: datetime) -> PlannedWork:
    """They will not be done, or are done already; a second click changes nothing."""
    require(by, Permission.WORK)
    row = PlannedWork.objects.select_for_update().get(pk=work_id)
    if row.withdrawn_at is None:
        row.withdrawn_at = row.changed_at = now
        row.save(update_fields=["withdrawn_at", "changed_at"])
        _tell(row, "work.withdraw", by, now)
    return row


def _fill(row: PlannedWork, new: AnnouncedWork, now: datetime) -> None:
    longitude, latitude = new.longitude, new.latitude
    if longitude is None or latitude is None:
        raise ValidationError({"place": place.MISSING})
    if wrong := place.mistake(longitude, latitude):
        raise ValidationError({"place": wrong})
    if errors := mistakes(
        title=new.title, starts_at=new.starts_at, ends_at=new.ends_at, radius_m=new.radius_m
    ):
        raise ValidationError(errors)
    is_inside, terc = gmina_of(longitude, latitude)
    if not is_inside:
        raise ValidationError({"place": place.OUTSIDE})
    row.kind, row.title, row.text = new.kind, new.title.strip()[:120], new.text.strip()[:2000]
    row.address, row.gmina_terc = new.address.strip()[:200], terc
    row.point = Point(longitude, latitude, srid=4326)
    row.point_2180 = in_metres(longitude, latitude)
    row.radius_m, row.starts_at, row.ends_at = new.radius_m, new.starts_at, new.ends_at
    row.changed_at = now


def _tell(row: PlannedWork, verb: str, by: Actor, now: datetime) -> None:
    audit.record(
        by=by, verb=f"interventions.{verb}", what=("interventions.plannedwork", row.pk),
        new={"title": row.title, "starts_at": row.starts_at, "ends_at": row.ends_at}, now=now,
    )  # fmt: skip
    wake_desks(verb)
