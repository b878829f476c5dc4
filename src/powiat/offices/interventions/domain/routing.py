"""Routing: who gets a report. Ordered rules, the first that fits decides; a rule with `continue` only adds and goes on.

`when` (all must hold): lane, category_in, group_in, gmina_in, road_class, max_distance_m, channel_in, weekdays (1-7),
hours ["18:00", "06:00"], season ["11-01", "04-15"], polygon (GeoJSON, WGS 84), outside_county.
`then`: recipient ("GMINA:{terc}" is filled in), also_notify, escalate_after_min, escalate_to, action stop|refuse, message.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from powiat.offices.interventions.domain.sla import WARSAW


@dataclass(frozen=True, slots=True)
class Facts:
    """What is known of a report when it is routed."""

    category: str
    lane: str
    group: str = ""
    gmina_terc: str = ""
    road_class: str = ""
    road_distance_m: float | None = None
    longitude: float | None = None
    latitude: float | None = None
    channel: str = "web"
    at: datetime | None = None
    outside_county: bool = False


@dataclass(frozen=True, slots=True)
class Rule:
    """One rule of the county."""

    order: int
    when: dict[str, Any]
    then: dict[str, Any]
    note: str = ""


@dataclass(frozen=True, slots=True)
class Look:
    """What became of one rule: `failed` names the condition that did not hold."""

    order: int
    note: str
    fits: bool
    failed: str = ""


@dataclass(frozen=True, slots=True)
class Decision:
    """Where the report goes, and why: `trail` tells every rule that was looked at."""

    recipient: str = ""
    also_notify: tuple[str, ...] = ()
    escalate_after_min: int | None = None
    escalate_to: str = ""
    action: str = ""
    message: str = ""
    rule: int | None = None
    trail: tuple[Look, ...] = field(default_factory=tuple)


def decide(rules: Iterable[Rule], facts: Facts) -> Decision:
    """Walk the rules in their order."""
    gathered: dict[str, Any] = {"also_notify": ()}
    trail: list[Look] = []
    for rule in sorted(rules, key=lambda one: one.order):
        failed = _failed(rule.when, facts)
        trail.append(Look(rule.order, rule.note, not failed, failed))
        if failed:
            continue
        _gather(gathered, rule, facts)
        if not rule.then.get("continue"):
            gathered["rule"] = rule.order
            break
    return Decision(**gathered, trail=tuple(trail))


def _gather(gathered: dict[str, Any], rule: Rule, facts: Facts) -> None:
    then = rule.then
    if then.get("recipient") and not gathered.get("recipient"):
        gathered["recipient"] = then["recipient"].replace("{terc}", facts.gmina_terc)
    new = [one for one in then.get("also_notify", ()) if one not in gathered["also_notify"]]
    gathered["also_notify"] = (*gathered["also_notify"], *new)
    for name in ("escalate_after_min", "escalate_to", "action", "message"):
        if then.get(name) and not gathered.get(name):
            gathered[name] = then[name]


def _failed(when: dict[str, Any], facts: Facts) -> str:
    """The first condition that does not hold; empty when all do. A condition nobody knows never holds."""
    for name, wanted in when.items():
        check = CONDITIONS.get(name)
        if check is None or not check(wanted, facts):
            return name
    return ""


def _listed(wanted: Any) -> list[str]:
    return [wanted] if isinstance(wanted, str) else list(wanted)


def _in_hours(wanted: list[str], facts: Facts) -> bool:
    if facts.at is None:
        return False
    since, until = wanted
    clock = facts.at.astimezone(WARSAW).strftime("%H:%M")
    return since <= clock < until if since <= until else clock >= since or clock < until


def _in_season(wanted: list[str], facts: Facts) -> bool:
    if facts.at is None:
        return False
    since, until = wanted
    day = facts.at.astimezone(WARSAW).strftime("%m-%d")
    return since <= day <= until if since <= until else day >= since or day <= until


def _on_weekday(wanted: list[int], facts: Facts) -> bool:
    return facts.at is not None and facts.at.astimezone(WARSAW).isoweekday() in wanted


def _near_road(wanted: float, facts: Facts) -> bool:
    return facts.road_distance_m is not None and facts.road_distance_m <= wanted


def _within(polygon: dict[str, Any], facts: Facts) -> bool:
    """Even-odd rule over all rings: holes and several parts come out right."""
    if facts.longitude is None or facts.latitude is None:
        return False
    parts = polygon["coordinates"] if polygon["type"] == "MultiPolygon" else [polygon["coordinates"]]
    rings = [ring for part in parts for ring in part]
    return sum(_crossings(ring, facts.longitude, facts.latitude) for ring in rings) % 2 == 1


def _crossings(ring: list[list[float]], x: float, y: float) -> int:
    count = 0
    for (x1, y1, *_), (x2, y2, *_) in zip(ring, ring[1:] + ring[:1], strict=True):
        if (y1 > y) != (y2 > y) and x < (x2 - x1) * (y - y1) / (y2 - y1) + x1:
            count += 1
    return count


CONDITIONS: dict[str, Callable[[Any, Facts], bool]] = {
    "lane": lambda wanted, facts: facts.lane in _listed(wanted),
    "category_in": lambda wanted, facts: facts.category in wanted,
    "group_in": lambda wanted, facts: facts.group in wanted,
    "gmina_in": lambda wanted, facts: facts.gmina_terc in wanted,
    "channel_in": lambda wanted, facts: facts.channel in wanted,
    "road_class": lambda wanted, facts: facts.road_class in _listed(wanted),
    "max_distance_m": _near_road,
    "weekdays": _on_weekday,
    "hours": _in_hours,
    "season": _in_season,
    "polygon": _within,
    "outside_county": lambda wanted, facts: facts.outside_county is bool(wanted),
}
