"""Load the rules of standards/interventions. What is there stays: officers edit these rows."""

from collections.abc import Iterable, Mapping
from datetime import date, datetime
from typing import Any

from django.contrib.gis.geos import LineString
from django.db import transaction

from powiat.ground.audit import api as audit
from powiat.ground.kernel.actor import Actor
from powiat.offices.interventions.models import (
    Category,
    Question,
    RetentionPeriod,
    RoadSegment,
    RoutingRule,
    Service,
    Template,
)

Rows = Iterable[Mapping[str, Any]]


@transaction.atomic
def load_rules(
    *,
    categories: Rows,
    services: Rows,
    routing: Rows,
    roads: Rows,
    templates: Rows,
    retention: Rows,
    by: Actor,
    now: datetime,
) -> dict[str, int]:
    """Whole or nothing; counts what was new."""
    counts = {
        "categories": sum(_category(row, order) for order, row in enumerate(categories, start=1)),
        "services": sum(_put(Service, "code", row) for row in services),
        "routing": sum(_put(RoutingRule, "order", row) for row in routing),
        "roads": sum(_road(row) for row in roads),
        "templates": sum(_put(Template, "code", row) for row in templates),
        "retention": sum(_period(row) for row in retention),
    }
    audit.record(by=by, verb="interventions.load", what=("interventions.rules", "all"), new=counts, now=now)
    return counts


def _put(model: Any, key: str, row: Mapping[str, Any]) -> int:
    told = {name: value for name, value in row.items() if name != key}
    return int(model.objects.get_or_create(**{key: row[key]}, defaults=told)[1])


def _period(row: Mapping[str, Any]) -> int:
    key = {"subject": row["subject"], "valid_from": date.fromisoformat(row["valid_from"])}
    told = {"days": row["days"], "basis": row["basis"]}
    return int(RetentionPeriod.objects.get_or_create(**key, defaults=told)[1])


def _category(row: Mapping[str, Any], order: int) -> int:
    questions = row.get("questions", ())
    values = {name: value for name, value in row.items() if name not in ("questions", "service_code")}
    category, is_new = Category.objects.get_or_create(
        service_code=row["service_code"], defaults={**values, "order": order}
    )
    for place, question in enumerate(questions, start=1):
        told = {name: value for name, value in question.items() if name != "code"}
        defaults = {"order": place, **told}
        Question.objects.get_or_create(category=category, code=question["code"], defaults=defaults)
    return int(is_new)


def _road(row: Mapping[str, Any]) -> int:
    line = LineString(row["line"], srid=4326)
    line.transform(2180)
    told = {"road_class": row["road_class"], "geometry": line, "confirmed": row.get("confirmed", False)}
    key = {"number": row["number"], "name": row["name"]}
    return int(RoadSegment.objects.get_or_create(**key, defaults=told)[1])
