"""The peer: the same two questions the way an office system without a spatial index asks them, in the same run.

It is not another product's code: it is a table of 100,000 rows with latitude and longitude as plain numbers and B-tree
indexes on them, which is how FixMyStreet keeps its reports. Pins: a Django model, one object for each report of the
box, all of them, each turned into JSON by itself; nothing is clustered. Near: the wedge between two latitudes and two
longitudes through the index, then the great circle's distance of each row, the shape of FixMyStreet's own function.
"""

import json
import statistics
import time
from collections.abc import Callable, Iterator
from datetime import datetime, timedelta
from typing import Any

from django.db import connection, models

from demo.spine.figures import told
from powiat.offices.interventions import api

TABLES = """
drop table if exists bench_problem;
create table bench_problem as select id, number, st_y(point) as latitude, st_x(point) as longitude, category_id, stage,
    text_public as detail, received_at, closed_at, visibility from interventions_report;
alter table bench_problem add primary key (id);
create index on bench_problem (latitude, longitude);
create index on bench_problem (category_id);
create index on bench_problem (received_at);
vacuum analyze bench_problem;
"""
NEAR = """
select number, 6372800 * acos(least(1, sin(radians(latitude)) * sin(radians(%(lat)s)) + cos(radians(latitude))
    * cos(radians(%(lat)s)) * cos(radians(longitude - %(lon)s)))) as far
from bench_problem where visibility in ('pending', 'public') and closed_at is null and category_id = %(category)s
    and received_at >= %(since)s and latitude between %(lat)s - %(wedge)s and %(lat)s + %(wedge)s
    and longitude between %(lon)s - %(wedge)s * 1.7 and %(lon)s + %(wedge)s * 1.7
"""


class Problem(models.Model):
    """A row of the peer; its table lives for this measurement only."""

    number = models.TextField()
    latitude = models.FloatField()
    longitude = models.FloatField()
    stage = models.TextField()
    detail = models.TextField()
    received_at = models.DateTimeField()
    visibility = models.TextField()

    class Meta:
        """Not a table of the house."""

        app_label = "demo"
        managed = False
        db_table = "bench_problem"

    def __str__(self) -> str:
        return self.number


def compare(boxes: list[tuple[float, float, float, float]], places: list[dict], rounds: int) -> Iterator[str]:
    """Both ways in turn, over the same boxes and places, in this process: no HTTP on either side."""
    with connection.cursor() as cursor:
        cursor.execute("set statement_timeout = 0")
        for statement in filter(str.strip, TABLES.split(";\n")):
            cursor.execute(statement)
    yield f"{'question':28} {'ours p50':>8} {'p95 ms':>8} {'max ms':>8}   {'peer p50':>8} {'p95 ms':>8} {'max ms':>8}   ratio"
    for name, ours, peer, asked in (
        ("pins of a box", _our_pins, _peer_pins, boxes),
        ("open ones near a point", _our_near, _peer_near, places),
    ):
        spent: dict[Callable, list[float]] = {ours: [], peer: []}
        for number in range(rounds + 1):
            for one in asked:
                for ask, times in spent.items():
                    started = time.perf_counter()
                    ask(one)
                    if number:
                        times.append((time.perf_counter() - started) * 1000)
        ratio = statistics.median(spent[peer]) / statistics.median(spent[ours])
        yield f"{name:28} {told(spent[ours])}   {told(spent[peer])}   {ratio:5.1f}"


def _our_pins(box: tuple[float, float, float, float]) -> bytes:
    west, south, east, north = box
    found = api.public_in_bbox(west=west, south=south, east=east, north=north)
    return json.dumps(
        [[one.longitude, one.latitude, one.count, one.number, one.stage] for one in found]
    ).encode()


def _peer_pins(box: tuple[float, float, float, float]) -> bytes:
    west, south, east, north = box
    rows = Problem.objects.filter(
        visibility__in=("pending", "public"), latitude__range=(south, north), longitude__range=(west, east)
    ).order_by("-received_at")
    return json.dumps([_pin(row) for row in rows]).encode()


def _pin(row: Problem) -> list[Any]:
    return [row.latitude, row.longitude, row.stage, row.pk, row.detail]


def _our_near(place: dict) -> int:
    return len(
        api.duplicates_near(
            longitude=place["lon"], latitude=place["lat"], category=place["code"], now=place["now"]
        )
    )


def _peer_near(place: dict) -> int:
    since: datetime = place["now"] - timedelta(days=place["days"])
    with connection.cursor() as cursor:
        values = {**place, "since": since, "wedge": place["radius"] / 111_000}
        cursor.execute(NEAR, values)
        return sum(far <= place["radius"] for _, far in cursor.fetchall())
