"""Rule check: a rule is looked over before it is kept. A rule that nobody understands would never fit, silently."""

import math
import re
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from typing import Any

LANES = ("A", "B", "C", "D")
ROAD_CLASSES = {
    "krajowa": "krajowa",
    "wojewodzka": "wojewódzka",
    "powiatowa": "powiatowa",
    "gminna": "gminna",
}
CHANNELS = {
    "pwa": "aplikacja",
    "web": "strona",
    "open311": "Open311",
    "phone": "telefon",
    "officer": "urzędnik",
}
OF_THE_PLACE = "GMINA:{terc}"
ACTIONS = ("", "stop", "refuse")
MOST_POINTS = 2000
_CLOCK = re.compile(r"([01]\d|2[0-3]):[0-5]\d")
_DAY = re.compile(r"(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])")
_EVERYWHERE = "Reguła nie ma żadnego skutku: wybierz odbiorcę, powiadamianych albo działanie."


@dataclass(frozen=True, slots=True)
class Known:
    """What a rule may name."""

    categories: Collection[str]
    groups: Collection[str]
    gminas: Collection[str]
    services: Collection[str]


def check_rule(when: Mapping[str, Any], then: Mapping[str, Any], known: Known) -> dict[str, str]:
    """Polish sentences by the field that is wrong; empty when the rule can be kept."""
    errors = _when(when, known) | _then(then, known)
    if not (when or then):
        # The last rule of a list: whatever is left goes to whom its category names.
        errors.pop("recipient", None)
    return errors


def _when(when: Mapping[str, Any], known: Known) -> dict[str, str]:
    errors: dict[str, str] = {}
    lists: tuple[tuple[str, Collection[str], str], ...] = (
        ("lane", LANES, "toru"),
        ("category_in", known.categories, "kategorii"),
        ("group_in", known.groups, "grupy"),
        ("gmina_in", known.gminas, "gminy"),
        ("road_class", tuple(ROAD_CLASSES), "klasy drogi"),
        ("channel_in", tuple(CHANNELS), "kanału"),
    )
    for name, allowed, words in lists:
        wanted = when.get(name, ())
        wanted = [wanted] if isinstance(wanted, str) else list(wanted)
        stranger = next((one for one in wanted if one not in allowed), None)
        if stranger is not None:
            errors[name] = f"Nie ma {words} „{stranger}”."
    checks = {
        "max_distance_m": _distance,
        "weekdays": _weekdays,
        "hours": _hours,
        "season": _season,
        "polygon": check_polygon,
    }
    for name, check in checks.items():
        if name in when and (trouble := check(when[name])):
            errors[name] = trouble
    for name in when:
        if name not in checks and name != "outside_county" and name not in {one[0] for one in lists}:
            errors[name] = f"Nieznany warunek „{name}”."
    if "max_distance_m" in when and "road_class" not in when:
        errors["max_distance_m"] = "Odległość od drogi ma sens tylko z klasą drogi: wybierz klasę."
    return errors


def _then(then: Mapping[str, Any], known: Known) -> dict[str, str]:
    errors: dict[str, str] = {}
    recipient = then.get("recipient", "")
    if recipient and recipient != OF_THE_PLACE and recipient not in known.services:
        errors["recipient"] = f"Nie ma służby „{recipient}”."
    strangers = [one for one in then.get("also_notify", ()) if one not in known.services]
    if strangers:
        errors["also_notify"] = f"Nie ma służby „{strangers[0]}”."
    minutes, to = then.get("escalate_after_min"), then.get("escalate_to", "")
    if minutes is not None and not 1 <= minutes <= 1440:
        errors["escalate_after_min"] = "Podaj od 1 do 1440 minut."
    if to and to not in known.services:
        errors["escalate_to"] = f"Nie ma służby „{to}”."
    if bool(minutes) != bool(to):
        errors["escalate_to"] = "Podaj oba: po ilu minutach i do kogo."
    action = then.get("action", "")
    if action not in ACTIONS:
        errors["action"] = "Wybierz działanie z listy."
    if action == "refuse" and not then.get("message"):
        errors["message"] = "Napisz, co zobaczy zgłaszający, którego zgłoszenie nie zostanie przyjęte."
    if not (recipient or then.get("also_notify") or to or action or errors):
        errors["recipient"] = _EVERYWHERE
    if then.get("continue") and (recipient or action):
        errors["continue"] = "Reguła, która decyduje o odbiorcy albo działaniu, kończy szukanie."
    return errors


def _distance(value: Any) -> str:
    is_fine = isinstance(value, int) and not isinstance(value, bool) and 1 <= value <= 60
    return "" if is_fine else "Podaj od 1 do 60 metrów."


def _weekdays(value: Any) -> str:
    is_fine = isinstance(value, list) and value and all(day in range(1, 8) for day in value)
    return "" if is_fine else "Wybierz dni tygodnia."


def _hours(value: Any) -> str:
    is_fine = isinstance(value, list) and len(value) == 2 and all(_CLOCK.fullmatch(str(one)) for one in value)
    if not is_fine:
        return "Podaj obie godziny, na przykład 18:00 i 06:00."
    return "Początek i koniec nie mogą być tą samą godziną." if value[0] == value[1] else ""


def _season(value: Any) -> str:
    is_fine = isinstance(value, list) and len(value) == 2 and all(_DAY.fullmatch(str(one)) for one in value)
    return "" if is_fine else "Podaj oba dni jako miesiąc-dzień, na przykład 11-01 i 04-15."


def check_polygon(value: Any) -> str:
    """GeoJSON's Polygon or MultiPolygon in degrees; closed rings of at least four points in Poland."""
    shape = "Wklej obszar jako GeoJSON typu Polygon albo MultiPolygon (WGS 84)."
    if not isinstance(value, dict) or value.get("type") not in ("Polygon", "MultiPolygon"):
        return shape
    try:
        parts = value["coordinates"] if value["type"] == "MultiPolygon" else [value["coordinates"]]
        rings = [[(float(point[0]), float(point[1])) for point in ring] for part in parts for ring in part]
    except (KeyError, TypeError, ValueError, IndexError):
        return shape
    if not rings:
        return shape
    if sum(map(len, rings)) > MOST_POINTS:
        return f"Obszar ma więcej niż {MOST_POINTS} punktów: uprość go."
    if any(len(ring) < 4 or ring[0] != ring[-1] for ring in rings):
        return "Każdy pierścień obszaru musi mieć co najmniej 4 punkty i kończyć się tam, gdzie zaczyna."
    points = [point for ring in rings for point in ring]
    if not all(math.isfinite(x) and math.isfinite(y) for x, y in points):
        return shape
    if not all(14 <= x <= 24.3 and 48.9 <= y <= 55 for x, y in points):
        return "Obszar leży poza Polską: współrzędne podaje się w kolejności długość, szerokość."
    return ""
