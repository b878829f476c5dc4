"""A county's reports of years, written straight into the tables. Everything follows from the number of a row.

Nineteen places; nine reports of ten lie within a kilometre and a half of one, the rest anywhere in the county's box.
Every twentieth is open, one category of eighteen is private.
"""

from datetime import datetime

from django.core.management import call_command
from django.db import connection

from demo.spine.county import OFFICE
from powiat.ground.org import api as org

TOWNS = """
create temporary table town as select * from (values
    (0, 'Łask', 19.133, 51.590), (1, 'Kolumna', 19.190, 51.610), (2, 'Buczek', 19.160, 51.497),
    (3, 'Sędziejowice', 19.015, 51.510), (4, 'Widawa', 18.942, 51.437), (5, 'Wodzierady', 19.150, 51.735),
    (6, 'Wronowice', 19.170, 51.570), (7, 'Teodory', 19.180, 51.540), (8, 'Ostrów', 19.110, 51.560),
    (9, 'Orchów', 19.120, 51.610), (10, 'Gucin', 19.090, 51.520), (11, 'Bałucz', 19.070, 51.610),
    (12, 'Krzucz', 19.150, 51.620), (13, 'Okup', 19.080, 51.580), (14, 'Rokitnica', 19.200, 51.580),
    (15, 'Zielęcice', 19.120, 51.620), (16, 'Anielin', 19.060, 51.530), (17, 'Marzenin', 19.060, 51.500),
    (18, 'Kalinowa', 19.050, 51.690)) t(place, name, lon, lat);
create temporary table kind as
select row_number() over (order by "order", id) - 1 as place, count(*) over () as total, *
from interventions_category where active and lane <> 'A';
create temporary table planned as
select n, town.name, kind.id as category_id, kind.lane, kind.public_by_default,
    %(now)s - interval '1095 days' * (1 - n::float8 / %(reports)s) as at,
    case when n %% 10 = 0 then 18.85 + 0.45 * u else town.lon + 0.02 * (u + v - 1) end as lon,
    case when n %% 10 = 0 then 51.42 + 0.28 * v else town.lat + 0.013 * (u - v) end as lat,
    n %% 20 = 0 or n > %(reports)s * 0.995 as is_open
from generate_series(1, %(reports)s) n
cross join lateral (select (hashint4(n)::bigint & 65535) / 65535.0 as u, (hashint4(n + 7)::bigint & 65535) / 65535.0 as v) dice
join town on town.place = (hashint4(n + 13)::bigint & 65535) %% 19
join kind on kind.place = (hashint4(n + 29)::bigint & 65535) %% kind.total;
"""

REPORTS = """
insert into interventions_report (number, secret_digest, idempotency_key, category_id, text, text_public, answers, point,
    point_2180, place_source, address, address_public, gmina_terc, road_class, road_number, stage, lane, recipient_id, consent_forward,
    language, channel, device_digest, observed_at, received_at, changed_at, ack_due, ack_at, ack_by, due_at, closed_at,
    reopened_count, visibility, moderated_at, affected_count, escalation_step, case_mark, forward_external_id)
select extract(year from at) || '-' || lpad((row_number() over (partition by extract(year from at) order by n))::text, 6, '0'),
    '', 'pomiar-' || n, category_id, 'Uszkodzenie przy drodze, miejsce ' || n, 'Uszkodzenie przy drodze, miejsce ' || n, '{}',
    st_setsrid(st_makepoint(lon, lat), 4326), st_transform(st_setsrid(st_makepoint(lon, lat), 4326), 2180), 'map',
    name || ', Polna ' || n %% 200, name, '', (array['', 'powiatowa', 'gminna', 'krajowa'])[1 + n %% 4], '',
    case when is_open then (array['new', 'accepted', 'forwarded', 'in_progress'])[1 + n / 20 %% 4]
        else (array['resolved', 'resolved', 'resolved', 'not_confirmed'])[1 + n %% 4] end,
    lane, (select min(id) from interventions_service), false, 'pl', (array['pwa', 'web', 'open311'])[1 + n %% 3], '', at, at,
    at + interval '1 day', at + interval '4 hours', case when is_open and n %% 3 = 0 then null else at + interval '2 hours' end,
    '', at + interval '14 days', case when is_open then null else at + (1 + n %% 30) * interval '1 day' end, 0,
    case when public_by_default then 'public' else 'private' end, at + interval '1 day', 1 + n %% 5, 0, '', ''
from planned order by n;
insert into interventions_numbercounter (year, last)
select left(number, 4)::int, max(right(number, 6))::int from interventions_report group by 1
on conflict (year) do update set last = excluded.last;
insert into interventions_entry (report_id, verb, author_kind, text, text_public, from_stage, to_stage, at, is_public)
select id, 'receive', 'reporter', '', '', '', 'new', received_at, true from interventions_report
union all select id, 'accept', 'office', '', 'Przyjęto do realizacji.', 'new', 'accepted', ack_at, true
from interventions_report where ack_at is not null
union all select id, 'resolve', 'office', '', 'Naprawiono.', 'accepted', stage, closed_at, true
from interventions_report where closed_at is not null;
"""


def fill(reports: int, now: datetime) -> None:
    """The office, the county's rules, and so many reports with their histories."""
    if org.units(now.date()):
        raise RuntimeError("The measurement fills an empty database only; this one holds an office already.")
    for command in ("load_places", "load_coarse_places", "load_interventions"):
        call_command(command, verbosity=0)
    with connection.cursor() as cursor:
        cursor.execute(
            "set statement_timeout = 0; set maintenance_work_mem = '256MB'; set work_mem = '128MB'"
        )
        for part in (OFFICE, TOWNS, REPORTS):
            for statement in filter(str.strip, part.split(";\n")):
                cursor.execute(statement, {"now": now, "reports": reports})
        # Thirty of the measured office are on duty.
        cursor.execute(
            "update org_post set roles = array['duty_head'] where id in (select id from org_post order by id limit 30)"
        )
        cursor.execute("vacuum analyze")
    connection.close()


def officers() -> list[int]:
    """People whose desks are open."""
    with connection.cursor() as cursor:
        cursor.execute(
            "select h.user_id from org_holding h join org_post p on p.id = h.post_id"
            " where 'duty_head' = any(p.roles) order by 1"
        )
        return [row[0] for row in cursor.fetchall()]
