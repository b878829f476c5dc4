"""What if: where a report would go, by the same questions that the real one is asked."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from django.utils import timezone

from powiat.ground.org import api as org
from powiat.offices.interventions.domain.routing import Decision, Facts
from powiat.offices.interventions.domain.sla import due
from powiat.offices.interventions.models import Category, Service
from powiat.offices.interventions.queries.rules import gmina_of, road_at, route
from powiat.registers.places import api as places


@dataclass(frozen=True, slots=True)
class Outcome:
    """What would happen, and by which facts."""

    lane: str
    gmina_name: str
    is_outside: bool
    road_class: str
    road_number: str
    road_distance_m: float | None
    decision: Decision
    recipient_name: str
    also_names: tuple[str, ...]
    escalate_name: str
    phone: str
    is_public: bool
    ack_due: datetime
    due: datetime
    at: datetime


def outcome(*, code: str, longitude: float, latitude: float, channel: str, at: datetime) -> Outcome:
    """Nothing is kept. Raises Category.DoesNotExist."""
    category = Category.objects.get(service_code=code, active=True)
    is_inside, terc = gmina_of(longitude, latitude)
    road_class, road_number, distance = road_at(longitude, latitude)
    facts = Facts(
        category=code,
        lane=category.lane,
        group=category.group,
        gmina_terc=terc,
        road_class=road_class,
        road_distance_m=distance,
        longitude=longitude,
        latitude=latitude,
        channel=channel,
        at=at,
        outside_county=not is_inside,
    )
    decision = route(facts)
    recipient = decision.recipient or category.recipient_default.replace("{terc}", terc)
    names = dict(Service.objects.values_list("code", "name"))
    gmina = places.gmina(terc) if terc else None
    # As actions/report.py counts them: a rule may shorten the time to acknowledge, and the office has closed days.
    minutes = decision.escalate_after_min or category.ack_minutes
    today = timezone.localdate(at)
    shut = {day for day, _ in org.closed_days(today, today + timedelta(days=366))}
    return Outcome(
        lane=category.lane,
        gmina_name=gmina.name if gmina else "",
        is_outside=not is_inside,
        road_class=road_class,
        road_number=road_number,
        road_distance_m=distance,
        decision=decision,
        recipient_name=names.get(recipient, recipient),
        also_names=tuple(names.get(one, one) for one in decision.also_notify),
        escalate_name=names.get(decision.escalate_to, decision.escalate_to),
        phone=category.emergency_phone,
        is_public=category.public_by_default,
        ack_due=due(at, minutes, "min", category.calendar, shut.__contains__),
        due=due(at, category.resolve, category.resolve_unit, category.calendar, shut.__contains__),
        at=at,
    )
