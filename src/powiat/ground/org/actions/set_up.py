"""Set up: units, posts, holders and hours, as the secretary or the demo county enters them."""

from collections.abc import Iterable
from datetime import date, datetime, time

from django.db import transaction

from powiat.ground.audit import api as audit
from powiat.ground.kernel.actor import Actor
from powiat.ground.org.models import Holding, OfficeHours, Post, Unit


@transaction.atomic
def add_unit(
    *, symbol: str, name: str, by: Actor, now: datetime, parent_id: int | None = None, **details
) -> int:
    """Found a unit; returns its id."""
    unit = Unit.objects.create(symbol=symbol, name=name, parent_id=parent_id, **details)
    audit.record(
        by=by, verb="org.unit.add", what=("org.unit", unit.pk), new={"symbol": symbol, "name": name}, now=now
    )
    return unit.pk


@transaction.atomic
def add_post(
    *,
    unit_id: int,
    name: str,
    roles: Iterable[str],
    by: Actor,
    now: datetime,
    is_head: bool = False,
    **details,
) -> int:
    """Found a post with its roles; returns its id."""
    roles = list(roles)
    post = Post.objects.create(unit_id=unit_id, name=name, roles=roles, is_head=is_head, **details)
    audit.record(
        by=by, verb="org.post.add", what=("org.post", post.pk), new={"name": name, "roles": roles}, now=now
    )
    return post.pk


@transaction.atomic
def seat(*, post_id: int, user_id: int, since: date, by: Actor, now: datetime) -> None:
    """Give the post to a person; the one who held it leaves the day before."""
    Holding.objects.filter(post_id=post_id, until=None, since__lt=since).update(
        until=since.fromordinal(since.toordinal() - 1)
    )
    Holding.objects.create(post_id=post_id, user_id=user_id, since=since)
    audit.record(
        by=by,
        verb="org.post.seat",
        what=("org.post", post_id),
        new={"user_id": user_id, "since": since},
        now=now,
    )


@transaction.atomic
def set_hours(
    *, hours: dict[int, tuple[time, time]], by: Actor, now: datetime, unit_id: int | None = None
) -> None:
    """Set the opening hours of the office (or of one unit): weekday -> (opens, closes)."""
    OfficeHours.objects.filter(unit_id=unit_id).delete()
    OfficeHours.objects.bulk_create(
        OfficeHours(unit_id=unit_id, weekday=day, opens=opens, closes=closes)
        for day, (opens, closes) in sorted(hours.items())
    )
    told = {str(day): f"{opens:%H:%M}-{closes:%H:%M}" for day, (opens, closes) in hours.items()}
    audit.record(by=by, verb="org.hours.set", what=("org.unit", unit_id or 0), new=told, now=now)
