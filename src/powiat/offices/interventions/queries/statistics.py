"""Figures of reports: heat in a grid, counts and times. Cells and groups hold no person."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from django.db import connection

CELL_M, FEWEST = 250, 3
_YEAR = timedelta(days=365)
_HEAT = """
select st_x(st_transform(middle, 4326)), st_y(st_transform(middle, 4326)), many from (
    select st_setsrid(st_makepoint((x + 0.5) * %(cell)s, (y + 0.5) * %(cell)s), 2180) as middle, many from (
        select floor(st_x(point_2180) / %(cell)s) as x, floor(st_y(point_2180) / %(cell)s) as y, count(*) as many
        from interventions_report
        where visibility in ('pending', 'public') and received_at >= %(since)s
          and (%(categories)s::text[] is null or category_id in (
              select id from interventions_category where service_code = any(%(categories)s)))
        group by 1, 2) cells) placed
where many >= %(fewest)s order by many desc
"""
_TIMES = """
select {key}, count(*),
       count(*) filter (where r.closed_at is null),
       count(*) filter (where r.stage = 'resolved'),
       count(*) filter (where r.reopened_count > 0),
       count(*) filter (where coalesce(r.closed_at, %(now)s) > r.due_at),
       percentile_cont(0.5) within group (order by extract(epoch from r.ack_at - r.received_at)),
       percentile_cont(0.5) within group (order by extract(epoch from r.closed_at - r.received_at))
           filter (where r.stage = 'resolved')
from interventions_report r join interventions_category c on c.id = r.category_id
left join interventions_service s on s.id = r.recipient_id
where r.received_at >= %(since)s and r.received_at < %(until)s {more} group by 1 order by 2 desc
"""
KEYS = {
    "category": "c.name",
    "group": "c.group",
    "gmina": "r.gmina_terc",
    "service": "coalesce(s.name, '')",
    "month": "to_char(r.received_at at time zone 'Europe/Warsaw', 'YYYY-MM')",
    "lane": "r.lane",
    "all": "''",
}


@dataclass(frozen=True, slots=True)
class Figures:
    """One row of the statistics; times are medians in seconds, None when there is nothing to measure."""

    key: str
    received: int
    open: int
    resolved: int
    reopened: int
    late: int
    ack_seconds: float | None
    fix_seconds: float | None


def heat_grid(now: datetime, categories: tuple[str, ...] = ()) -> list[tuple[float, float, int]]:
    """(longitude, latitude, count) of cells of 250 m over the last year; those with fewer than three are left out."""
    values = {
        "cell": CELL_M, "since": now - _YEAR, "fewest": FEWEST, "categories": list(categories) or None,
    }  # fmt: skip
    with connection.cursor() as cursor:
        cursor.execute(_HEAT, values)
        return cursor.fetchall()


def figures(
    by: str, *, since: datetime, until: datetime, now: datetime, only_public: bool = False
) -> list[Figures]:
    """Counts and median times by category, group, gmina, service, month, lane or all together."""
    more = "and r.visibility in ('pending', 'public')" if only_public else ""
    with connection.cursor() as cursor:
        cursor.execute(_TIMES.format(key=KEYS[by], more=more), {"since": since, "until": until, "now": now})
        return [Figures(*row) for row in cursor.fetchall()]
