"""Questions to the organisation."""

from collections import defaultdict
from collections.abc import Iterable
from datetime import date, datetime, timedelta

from django.conf import settings
from django.contrib.auth import get_user_model
from django.db import connection
from django.db.models import Q
from django.utils.module_loading import import_string

from powiat.ground.kernel.actor import ANONYMOUS, Actor
from powiat.ground.org.data import DayHours, PostRef, SubstitutionRef, UnitRef
from powiat.ground.org.domain.opening import AHEAD
from powiat.ground.org.domain.opening import opening_now as opening_sentence
from powiat.ground.org.models import ClosedDay, OfficeHours, Substitution, Unit

POSTS_OF = """
select p.id, p.name, p.is_head, p.roles, p.unit_id
from org_post p
where (p.valid_to is null or p.valid_to >= %(on)s) and (
    exists (select 1 from org_holding h where h.post_id = p.id and h.user_id = %(user)s
            and h.since <= %(on)s and (h.until is null or h.until >= %(on)s))
    or exists (select 1 from org_substitution s where s.post_id = p.id and s.substitute_id = %(user)s
            and s.since <= %(on)s and s.until >= %(on)s and s.revoked_at is null))
order by p.is_head desc, p.order, p.id
"""

WHO_SITS = """
select p.id, p.name, p.initials, p.is_head, u.id as unit_id, u.symbol, u.name as unit_name,
       coalesce(s.substitute_id, h.user_id) as user_id,
       coalesce(nullif(trim(a.first_name || ' ' || a.last_name), ''), a.username, '') as user_name,
       coalesce(nullif(a.phone, ''), u.phone) as phone, s.id is not null as stands_in
from org_post p
join org_unit u on u.id = p.unit_id
left join org_holding h on h.post_id = p.id and h.since <= %(on)s and (h.until is null or h.until >= %(on)s)
left join lateral (
    select s.id, s.substitute_id from org_substitution s
    where s.post_id = p.id and s.since <= %(on)s and s.until >= %(on)s and s.revoked_at is null
    order by s.id desc limit 1) s on true
left join accounts_user a on a.id = coalesce(s.substitute_id, h.user_id)
where (p.valid_to is null or p.valid_to >= %(on)s)
"""


def _under(unit_ids: set[int]) -> set[int]:
    """The units and all units below them."""
    children = defaultdict(list)
    for unit_id, parent_id in Unit.objects.order_by().values_list("id", "parent_id"):
        children[parent_id].append(unit_id)
    found, todo = set(unit_ids), list(unit_ids)
    while todo:
        for child in children[todo.pop()]:
            if child not in found:
                found.add(child)
                todo.append(child)
    return found


def actor_of(user, on: date) -> Actor:
    """The actor behind an account on a day: posts held or stood in for, units seen, permissions carried.

    A head sees his unit and those below it. An account without a post carries no permissions.
    """
    if not getattr(user, "is_authenticated", False) or not user.is_active:
        return ANONYMOUS
    name = user.get_full_name() or user.username
    if not user.is_clerk:
        return Actor(user_id=user.pk, name=name)
    roles = import_string(settings.POWIAT_ROLES)
    permissions: set[str] = set()
    post_ids, units, headed, title = [], set(), set(), ""
    with connection.cursor() as cursor:
        cursor.execute(POSTS_OF, {"on": on, "user": user.pk})
        for post_id, post_name, is_head, post_roles, unit_id in cursor.fetchall():
            title = title or post_name
            post_ids.append(post_id)
            units.add(unit_id)
            if is_head:
                headed.add(unit_id)
            for role in post_roles:
                permissions |= {str(one) for one in roles.get(role, ())}
    if headed:
        units |= _under(headed)
    return Actor(user.pk, name, title, tuple(post_ids), tuple(sorted(units)), frozenset(permissions))


def actor_by_id(user_id: int, on: date) -> Actor:
    """The actor behind an account's id."""
    return actor_of(get_user_model().objects.get(pk=user_id), on)


def posts(
    on: date, *, unit_ids: Iterable[int] | None = None, post_ids: Iterable[int] | None = None
) -> list[PostRef]:
    """The posts that exist on the day, each with the one who works at it (holder or substitute)."""
    sql, values = WHO_SITS, {"on": on}
    if unit_ids is not None:
        sql += " and u.id = any(%(units)s)"
        values["units"] = list(unit_ids)
    if post_ids is not None:
        sql += " and p.id = any(%(posts)s)"
        values["posts"] = list(post_ids)
    with connection.cursor() as cursor:
        cursor.execute(sql + ' order by u."order", p.is_head desc, p."order", p.id', values)
        return [PostRef(*row) for row in cursor.fetchall()]


def people_who_may(permissions: Iterable[str], on: date) -> list[PostRef]:
    """Posts that carry one of the permissions and somebody works at, each person once (his first post)."""
    wanted = set(permissions)
    roles = [name for name, carried in import_string(settings.POWIAT_ROLES).items() if wanted & set(carried)]
    sql = (
        WHO_SITS + " and p.roles && %(roles)s::varchar[] and coalesce(s.substitute_id, h.user_id) is not null"
    )
    with connection.cursor() as cursor:
        cursor.execute(sql + ' order by user_name, u."order", p.id', {"on": on, "roles": roles})
        found = [PostRef(*row) for row in cursor.fetchall()]
    return list({one.user_id: one for one in reversed(found)}.values())[::-1]


def holder_or_substitute(post_id: int, on: date) -> PostRef | None:
    """Who works at the post on the day; None when there is no such post."""
    return next(iter(posts(on, post_ids=[post_id])), None)


def find_posts(text: str, on: date, limit: int = 20) -> list[PostRef]:
    """Posts whose name, holder or unit holds every word of the text; for the people picker."""
    words = text.casefold().split()
    found = [
        post
        for post in posts(on)
        if all(word in f"{post.label} {post.unit_name}".casefold() for word in words)
    ]
    return found[:limit]


def _unit_ref(unit: Unit) -> UnitRef:
    return UnitRef(
        unit.pk, unit.symbol, unit.name, unit.parent_id, unit.phone, unit.email, unit.room, unit.duties
    )


def units(on: date) -> list[UnitRef]:
    """The units that exist on the day, in the order of the organisational rules."""
    there = Unit.objects.filter(Q(valid_to=None) | Q(valid_to__gte=on), valid_from__lte=on)
    return [_unit_ref(unit) for unit in there]


def unit(unit_id: int) -> UnitRef:
    """One unit. Raises Unit.DoesNotExist."""
    return _unit_ref(Unit.objects.get(pk=unit_id))


def unit_by_symbol(symbol: str, on: date) -> UnitRef | None:
    """The unit that bears the symbol on the day."""
    return next((one for one in units(on) if one.symbol == symbol), None)


def office_hours(unit_id: int | None = None) -> list[DayHours]:
    """Opening hours of the unit, or of the whole office when the unit has none of its own."""
    rows = list(OfficeHours.objects.filter(unit_id=unit_id)) or list(OfficeHours.objects.filter(unit_id=None))
    return [DayHours(row.weekday, row.opens, row.closes) for row in rows]


def closed_days(since: date, until: date) -> list[tuple[date, str]]:
    """Days on which the office is shut by its own decision."""
    return list(ClosedDay.objects.filter(on__range=(since, until)).values_list("on", "reason"))


def opening_now(now: datetime, unit_id: int | None = None) -> str:
    """In one sentence whether the unit, or the whole office, is open; `now` is local; empty when unknown."""
    hours = {day.weekday: (day.opens, day.closes) for day in office_hours(unit_id)}
    closed = {day for day, _ in closed_days(now.date(), now.date() + timedelta(days=AHEAD))}
    return opening_sentence(now, hours=hours, closed=closed)


def substitutions(on: date, unit_ids: Iterable[int] | None = None) -> list[SubstitutionRef]:
    """Substitutions that last on the day or come later, of the units given or of all."""
    rows = Substitution.objects.filter(until__gte=on, revoked_at=None).select_related(
        "post__unit", "substitute"
    )
    if unit_ids is not None:
        rows = rows.filter(post__unit_id__in=list(unit_ids))
    rows = list(rows)
    holders = {post.id: post for post in _holders(on, [row.post_id for row in rows])}
    return [
        SubstitutionRef(
            row.pk,
            row.post.name,
            row.post.unit.name,
            holders[row.post_id].user_name if row.post_id in holders else "",
            str(row.substitute),
            row.since,
            row.until,
            row.kind,
            row.reason,
        )
        for row in rows
    ]


def _holders(on: date, post_ids: list[int]) -> list[PostRef]:
    """The holders themselves, whoever stands in for them."""
    sql = WHO_SITS.replace("coalesce(s.substitute_id, h.user_id)", "h.user_id") + " and p.id = any(%(posts)s)"
    with connection.cursor() as cursor:
        cursor.execute(sql, {"on": on, "posts": post_ids})
        return [PostRef(*row) for row in cursor.fetchall()]


def staff() -> list[tuple[int, str]]:
    """Active clerks: (user id, name), by surname."""
    people = get_user_model().objects.filter(kind="staff", is_active=True).order_by("last_name", "first_name")
    return [(person.pk, str(person)) for person in people]
