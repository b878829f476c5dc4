"""Planned works: what stands and what comes, what lies near a point."""

from datetime import datetime, timedelta

from django.db.models import QuerySet

from powiat.offices.interventions.data import NearWork
from powiat.offices.interventions.domain.planned_work import LARGEST_M
from powiat.offices.interventions.models import PlannedWork
from powiat.offices.interventions.queries.public import gmina_names
from powiat.offices.interventions.queries.rules import in_metres

# What begins within this time is worth saying to somebody who stands there.
SOON = timedelta(days=3)
_MOST = 200


def standing(now: datetime) -> QuerySet[PlannedWork]:
    """Announced, not withdrawn and not over."""
    return PlannedWork.objects.filter(withdrawn_at=None, ends_at__gt=now)


def all_works(now: datetime, *, is_past: bool = False) -> QuerySet[PlannedWork]:
    """For the desk: what stands, or what is over or withdrawn, the latest first."""
    if not is_past:
        return standing(now)
    return PlannedWork.objects.exclude(pk__in=standing(now)).order_by("-ends_at", "-pk")


def public_works(now: datetime) -> list[NearWork]:
    """What anybody may read."""
    names = gmina_names()
    return [told(row, names, now) for row in standing(now)[:_MOST]]


def works_near(longitude: float, latitude: float, now: datetime) -> list[NearWork]:
    """Works around the point, going on or about to begin; the nearest first."""
    here = in_metres(longitude, latitude)
    rows = PlannedWork.objects.filter(
        withdrawn_at=None,
        ends_at__gt=now,
        starts_at__lt=now + SOON,
        point_2180__dwithin=(here, LARGEST_M),
    )
    near = ((row, round(row.point_2180.distance(here))) for row in rows[:_MOST])
    names = gmina_names()
    found = [told(row, names, now, metres) for row, metres in near if metres <= row.radius_m]
    return sorted(found, key=lambda one: one.metres)


def told(row: PlannedWork, names: dict[str, str], now: datetime, metres: int = 0) -> NearWork:
    """The row as others see it: no name of an officer."""
    return NearWork(
        id=row.pk,
        kind_name=PlannedWork.Kind(row.kind).label,
        title=row.title,
        text=row.text,
        address=row.address,
        gmina_name=names.get(row.gmina_terc, ""),
        starts_at=row.starts_at,
        ends_at=row.ends_at,
        longitude=row.point.x,
        latitude=row.point.y,
        radius_m=row.radius_m,
        metres=metres,
        is_now=row.starts_at <= now < row.ends_at,
    )
