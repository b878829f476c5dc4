"""Statistics of the desk: how long until somebody looked, until it was mended, what was late, what came back.

Counted in the database over whole columns; nothing of a person is asked for, so it works the same after retention ran.
"""

from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from django.db import connection

WARSAW = ZoneInfo("Europe/Warsaw")
# Which column tells the groups apart, and what the group is called.
GROUPS = {
    "all": ("''", "''"),
    "category": ("c.service_code", "c.name"),
    "gmina": ("r.gmina_terc", "coalesce(g.name, 'bez gminy')"),
    "recipient": ("coalesce(s.code, '')", "coalesce(s.name, 'bez odbiorcy')"),
    "lane": ("r.lane", "r.lane"),
    "channel": ("r.channel", "r.channel"),
    "month": (
        "to_char(r.received_at at time zone 'Europe/Warsaw', 'YYYY-MM')",
        "to_char(r.received_at at time zone 'Europe/Warsaw', 'YYYY-MM')",
    ),
}
_COUNTED = """
select {key}, {name}, count(*),
    percentile_cont(0.5) within group (order by extract(epoch from r.ack_at - r.received_at)) / 3600,
    percentile_cont(0.9) within group (order by extract(epoch from r.ack_at - r.received_at)) / 3600,
    percentile_cont(0.5) within group (order by extract(epoch from r.closed_at - r.received_at))
        filter (where r.stage = 'resolved') / 3600,
    percentile_cont(0.9) within group (order by extract(epoch from r.closed_at - r.received_at))
        filter (where r.stage = 'resolved') / 3600,
    count(*) filter (where r.closed_at is null),
    count(*) filter (where r.closed_at is null and r.due_at < %(now)s),
    count(*) filter (where r.stage = 'resolved'),
    count(*) filter (where r.closed_at is not null and r.closed_at <= r.due_at),
    count(*) filter (where r.closed_at is not null),
    count(*) filter (where coalesce(r.ack_at, %(now)s) <= r.ack_due),
    count(*) filter (where r.reopened_count > 0)
from interventions_report r
join interventions_category c on c.id = r.category_id
left join interventions_service s on s.id = r.recipient_id
left join places_gmina g on g.terc = r.gmina_terc
where r.received_at >= %(since)s and r.received_at < %(until)s and r.stage not in ('duplicate', 'rejected')
group by 1, 2 order by {order}
"""
_DUE = """
select (due_at at time zone 'Europe/Warsaw')::date,
    count(*) filter (where closed_at is null and due_at >= %(now)s),
    count(*) filter (where closed_at is null and due_at < %(now)s),
    count(*) filter (where closed_at <= due_at),
    count(*) filter (where closed_at > due_at)
from interventions_report
where due_at >= %(since)s and due_at < %(until)s and stage not in ('duplicate', 'rejected')
group by 1 order by 1
"""


@dataclass(frozen=True, slots=True)
class Figures:
    """One group. Times are hours; None where nothing has come so far."""

    key: str
    name: str
    count: int
    ack_half: float | None
    ack_most: float | None
    fix_half: float | None
    fix_most: float | None
    open: int
    late: int
    resolved: int
    closed_in_time: int
    closed: int
    ack_in_time: int
    reopened: int

    @property
    def in_time_percent(self) -> int | None:
        """Of the closed ones, closed within their term."""
        return round(100 * self.closed_in_time / self.closed) if self.closed else None

    @property
    def reopened_percent(self) -> float:
        """Of all, opened again at least once."""
        return round(100 * self.reopened / self.count, 1) if self.count else 0.0


@dataclass(frozen=True, slots=True)
class DueDay:
    """What falls due on one day."""

    day: date
    ahead: int = 0
    late: int = 0
    in_time: int = 0
    after: int = 0

    @property
    def count(self) -> int:
        """All of them."""
        return self.ahead + self.late + self.in_time + self.after


def figures(by: str, since: date, until: date, now: datetime) -> list[Figures]:
    """Groups of reports that came in on these days, both included; the largest group first, months in their order."""
    key, name = GROUPS[by]
    query = _COUNTED.format(key=key, name=name, order="1" if by in ("month", "lane") else "3 desc, 2")
    return [Figures(*row) for row in _rows(query, since, until, now)]


def due_days(month: date, now: datetime) -> list[DueDay]:
    """Every day of the month with what falls due on it."""
    first = month.replace(day=1)
    last = (first + timedelta(days=31)).replace(day=1) - timedelta(days=1)
    found = {row[0]: DueDay(*row) for row in _rows(_DUE, first, last, now)}
    days = (first + timedelta(days=n) for n in range((last - first).days + 1))
    return [found.get(day) or DueDay(day) for day in days]


def _rows(query: str, since: date, until: date, now: datetime) -> list[tuple[Any, ...]]:
    values = {
        "since": datetime.combine(since, time(), WARSAW),
        "until": datetime.combine(until + timedelta(days=1), time(), WARSAW),
        "now": now,
    }
    with connection.cursor() as cursor:
        cursor.execute(query, values)
        return cursor.fetchall()
