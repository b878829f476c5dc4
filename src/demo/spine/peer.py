"""The peer: the same list through permissions on single objects, the way django-guardian does it.

The library itself is not installed. Its two tables stand here with its columns and its indexes (version 3), filled with
one row for each case that a unit's group may see, and the question is the one that its `get_objects_for_user` asks:
keys granted to the person or to one of his groups, cast to numbers, inside `pk in (…)`.
"""

import statistics
import time
from collections.abc import Iterator

from django.db import connection

from demo.spine.county import Reader
from demo.spine.figures import percentile

TABLES = """
drop table if exists bench_groupobjectpermission, bench_userobjectpermission;
create table bench_userobjectpermission (id serial primary key, permission_id int not null, content_type_id int not null,
    object_pk varchar(255) not null, user_id bigint not null, unique (user_id, permission_id, object_pk));
create table bench_groupobjectpermission (id serial primary key, permission_id int not null, content_type_id int not null,
    object_pk varchar(255) not null, group_id bigint not null, unique (group_id, permission_id, object_pk));
insert into bench_groupobjectpermission (permission_id, content_type_id, object_pk, group_id)
select 1, 1, id::text, unit_id from eod_case;
insert into bench_userobjectpermission (permission_id, content_type_id, object_pk, user_id)
select 1, 1, c.id::text, h.user_id from eod_case c join org_holding h on h.post_id = c.handler_id;
create index on bench_userobjectpermission (content_type_id, object_pk);
create index on bench_userobjectpermission (permission_id, user_id, content_type_id, object_pk);
create index on bench_userobjectpermission (user_id);
create index on bench_userobjectpermission (permission_id);
create index on bench_groupobjectpermission (content_type_id, object_pk);
create index on bench_groupobjectpermission (permission_id, group_id, content_type_id, object_pk);
create index on bench_groupobjectpermission (group_id);
create index on bench_groupobjectpermission (permission_id);
vacuum analyze bench_userobjectpermission;
vacuum analyze bench_groupobjectpermission;
"""

PEER = """(c.id in (select object_pk::bigint from bench_userobjectpermission
        where user_id = %(user)s and permission_id = 1 and content_type_id = 1)
    or c.id in (select object_pk::bigint from bench_groupobjectpermission
        where group_id = any(%(groups)s) and permission_id = 1 and content_type_id = 1))"""
OURS = "c.scopes && %(scopes)s::varchar[]"

COUNT = "select count(*) from eod_case c where {condition}"
ROWS = """select c.*, u.*, j.* from eod_case c join org_unit u on u.id = c.unit_id join eod_jrwaentry j on j.id = c.jrwa_id
where {condition} order by c.opened_at desc, c.id desc limit 25"""


def compare(readers: list[Reader], rounds: int) -> Iterator[str]:
    """Number of hits and the first page, both ways in turn, for each reader."""
    with connection.cursor() as cursor:
        cursor.execute("set statement_timeout = 0")
        for statement in filter(str.strip, TABLES.split(";\n")):
            cursor.execute(statement)
        yield f"{'reader':10} {'cases':>8} {'ours p50':>9} {'p95':>7} {'peer p50':>9} {'p95':>7} {'peer/ours':>9}   (ms)"
        for reader in readers:
            given = _rights(cursor, reader)
            times: dict[str, list[float]] = {OURS: [], PEER: []}
            totals = {}
            for round_number in range(rounds + 1):
                for condition, spent in times.items():
                    started = time.perf_counter()
                    cursor.execute(COUNT.format(condition=condition), given)
                    totals[condition] = cursor.fetchone()[0]
                    cursor.execute(ROWS.format(condition=condition), given)
                    cursor.fetchall()
                    if round_number:
                        spent.append((time.perf_counter() - started) * 1000)
            if totals[OURS] != totals[PEER]:
                raise RuntimeError(f"The two ways differ: {totals}")
            ours, peer = times[OURS], times[PEER]
            ratio = statistics.median(peer) / statistics.median(ours)
            yield (
                f"{reader.name:10} {totals[OURS]:8} {percentile(ours, 50):9.1f} {percentile(ours, 95):7.1f}"
                f" {percentile(peer, 50):9.1f} {percentile(peer, 95):7.1f} {ratio:9.1f}"
            )


def _rights(cursor, reader: Reader) -> dict:
    """The same rights both ways. Whoever may read everything is asked nothing by either way, so he is not compared."""
    cursor.execute(
        "select p.id, p.unit_id from org_holding h join org_post p on p.id = h.post_id where h.user_id = %s",
        [reader.user_id],
    )
    post, unit = cursor.fetchone()
    return {"user": reader.user_id, "groups": [unit], "scopes": [f"post:{post}", f"unit:{unit}"]}
