"""People: the units that receive in a place, who leads them, and when they are there."""

from dataclasses import dataclass
from datetime import datetime
from itertools import groupby

from powiat.front.tour.models import Hotspot, Scene
from powiat.ground.org import api as org
from powiat.ground.org.data import UnitRef

DAYS = ("pon.", "wt.", "śr.", "czw.", "pt.", "sob.", "niedz.")
# No office tells us its queue yet; the day one does, its words stand here.
NO_QUEUE = "brak danych o kolejce"


@dataclass(frozen=True, slots=True)
class Desk:
    """A unit in a place, with its matters."""

    unit: UnitRef | None
    matters: tuple[Hotspot, ...]
    lead: str = ""
    opening: str = ""
    hours: str = ""
    queue: str = NO_QUEUE


def desks(scene: Scene, now: datetime) -> list[Desk]:
    """The units that receive here, each with its matters; `now` is local."""
    named = {unit.symbol: unit for unit in org.units(now.date())}
    by_unit: dict[str, list[Hotspot]] = {}
    for one in scene.hotspots.all():
        if one.kind == Hotspot.Kind.MATTER:
            by_unit.setdefault(one.unit_symbol, []).append(one)
    leads = _leads([named[symbol].id for symbol in by_unit if symbol in named], now)
    return [_desk(named.get(symbol), matters, leads, now) for symbol, matters in by_unit.items()]


def _desk(unit: UnitRef | None, matters: list[Hotspot], leads: dict[int, str], now: datetime) -> Desk:
    if unit is None:
        return Desk(None, tuple(matters))
    return Desk(
        unit,
        tuple(matters),
        leads.get(unit.id, ""),
        org.opening_now(now, unit.id),
        hours_in_words(
            [(day.weekday, f"{day.opens:%-H:%M}–{day.closes:%-H:%M}") for day in org.office_hours(unit.id)]
        ),
    )


def _leads(unit_ids: list[int], now: datetime) -> dict[int, str]:
    if not unit_ids:
        return {}
    posts = org.posts(now.date(), unit_ids=unit_ids)
    return {one.unit_id: f"{one.user_name}, {one.name}" for one in posts if one.is_head and one.user_name}


def hours_in_words(days: list[tuple[int, str]]) -> str:
    """„pon., śr.–pt. 7:30–15:30; wt. 8:00–17:00”: (weekday from 1, hours) put together."""
    by_hours: dict[str, list[int]] = {}
    for weekday, hours in days:
        by_hours.setdefault(hours, []).append(weekday)
    return "; ".join(f"{_spans(weekdays)} {hours}" for hours, weekdays in by_hours.items())


def _spans(weekdays: list[int]) -> str:
    spans = []
    for _, group in groupby(enumerate(weekdays), key=lambda pair: pair[1] - pair[0]):
        run = [day for _, day in group]
        spans.append(DAYS[run[0] - 1] if len(run) == 1 else f"{DAYS[run[0] - 1]}–{DAYS[run[-1] - 1]}")
    return ", ".join(spans)
