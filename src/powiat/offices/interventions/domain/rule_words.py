"""Rule words: a rule told in Polish, for the table of rules and for „co by się stało”."""

from collections.abc import Mapping
from typing import Any

from powiat.offices.interventions.domain.rule_check import CHANNELS, OF_THE_PLACE, ROAD_CLASSES

_MOST_NAMED = 4
_DAYS = ("", "pn", "wt", "śr", "cz", "pt", "so", "nd")
CONDITIONS = {
    "lane": "tor",
    "category_in": "kategoria",
    "group_in": "grupa",
    "gmina_in": "gmina",
    "road_class": "klasa drogi",
    "max_distance_m": "odległość od drogi",
    "channel_in": "kanał",
    "weekdays": "dzień tygodnia",
    "hours": "godzina",
    "season": "pora roku",
    "polygon": "obszar",
    "outside_county": "poza powiatem",
}


def condition_words(when: Mapping[str, Any], names: Mapping[str, str]) -> list[str]:
    """Each condition as a phrase; `names` give words for codes of categories and gminas."""
    return [_condition(name, value, names) for name, value in when.items()] or ["zawsze"]


def _condition(name: str, value: Any, names: Mapping[str, str]) -> str:
    words = CONDITIONS.get(name, name)
    if name == "max_distance_m":
        return f"do {value} m od drogi"
    if name in ("hours", "season"):
        return f"{words} {value[0]}–{value[1]}"
    if name == "weekdays":
        return "dni: " + ", ".join(_DAYS[day] for day in value)
    if name == "polygon":
        return "w wyznaczonym obszarze"
    if name == "outside_county":
        return "miejsce poza powiatem" if value else "miejsce w powiecie"
    many = [value] if isinstance(value, str) else list(value)
    table = {"road_class": ROAD_CLASSES, "channel_in": CHANNELS}.get(name, names)
    named = [table.get(one, one) for one in many]
    if len(named) > _MOST_NAMED:
        return f"{words}: {', '.join(named[:_MOST_NAMED])} i jeszcze {len(named) - _MOST_NAMED}"
    return f"{words}: " + ", ".join(named)


def effect_words(then: Mapping[str, Any], names: Mapping[str, str]) -> list[str]:
    """Each effect as a phrase."""
    words = []
    if recipient := then.get("recipient"):
        place = "gmina, w której leży miejsce"
        words.append("odbiorca: " + (place if recipient == OF_THE_PLACE else names.get(recipient, recipient)))
    if also := then.get("also_notify"):
        words.append("powiadom też: " + ", ".join(names.get(one, one) for one in also))
    if minutes := then.get("escalate_after_min"):
        to = then.get("escalate_to", "")
        words.append(f"po {minutes} min bez potwierdzenia wezwij: {names.get(to, to)}")
    if then.get("action") == "stop":
        words.append("pokaż numer alarmowy, niczego nie zapisuj")
    if then.get("action") == "refuse":
        words.append(f"nie przyjmuj: „{then.get('message', '')}”")
    if then.get("continue"):
        words.append("szukaj dalej")
    return words or ["bez skutku"]
