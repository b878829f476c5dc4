"""Set rule: who gets which reports. Rules are tried in their order, the first that fits decides."""

from datetime import datetime
from typing import Any

from django.db import transaction

from powiat.ground.audit import api as audit
from powiat.ground.kernel.actor import Actor
from powiat.offices.interventions.actions.keep import WrongRule, keep
from powiat.offices.interventions.domain.rule_check import Known, check_rule
from powiat.offices.interventions.models import Category, RoutingRule, Service
from powiat.offices.interventions.permissions import Permission, require
from powiat.registers.places import api as places

_STEP = 10


def known() -> Known:
    """What a rule may name today."""
    categories = list(Category.objects.values_list("service_code", "group"))
    return Known(
        categories=frozenset(code for code, _ in categories),
        groups=frozenset(group for _, group in categories),
        gminas=frozenset(one.terc for one in places.gminas()),
        services=frozenset(Service.objects.filter(active=True).values_list("code", flat=True)),
    )


@transaction.atomic
def set_rule(*, rule_id: int | None, values: dict[str, Any], by: Actor, now: datetime) -> RoutingRule:
    """Add a rule before the last one (which takes what is left), or change one. WrongRule says what is wrong."""
    require(by, Permission.RULES)
    errors = check_rule(values["when"], values["then"], known())
    if not values.get("note", "").strip():
        errors["note"] = "Napisz, dlaczego jest ta reguła: po tych słowach poznają ją inni."
    if errors:
        raise WrongRule(errors)
    if rule_id is not None:
        return keep(RoutingRule.objects.select_for_update().get(pk=rule_id), values, by=by, now=now)
    rows = list(RoutingRule.objects.select_for_update())
    last = rows[-1] if rows else None
    if last is not None and not last.when:
        place, free = last.order, last.order + _STEP
        keep(last, {"order": free}, by=by, now=now)
    else:
        place = (last.order if last else 0) + _STEP
    return keep(RoutingRule(order=place), values, by=by, now=now)


@transaction.atomic
def move_rule(*, rule_id: int, up: bool, by: Actor, now: datetime) -> bool:
    """Change places with its neighbour; False when there is none."""
    require(by, Permission.RULES)
    rows = list(RoutingRule.objects.select_for_update())
    at = next((n for n, row in enumerate(rows) if row.pk == rule_id), None)
    if at is None:
        raise RoutingRule.DoesNotExist
    other = at - 1 if up else at + 1
    if not 0 <= other < len(rows):
        return False
    one, two = rows[at], rows[other]
    orders = one.order, two.order
    # Out of the way first: no two rules have one place, not even for a moment.
    RoutingRule.objects.filter(pk=one.pk).update(order=max(row.order for row in rows) + 1)
    RoutingRule.objects.filter(pk=two.pk).update(order=orders[0])
    RoutingRule.objects.filter(pk=one.pk).update(order=orders[1])
    audit.record(
        by=by,
        verb="interventions.routingrule.move",
        what=("interventions.routingrule", one.pk),
        old={"order": orders[0]},
        new={"order": orders[1]},
        now=now,
    )
    return True
