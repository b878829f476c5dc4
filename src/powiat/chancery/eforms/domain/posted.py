"""What a browser sent -> raw answers. Files never come from here: the server alone knows what was stored."""

from collections.abc import Mapping, Sequence
from typing import Any

from powiat.chancery.eforms.domain.definition import GROUP_WIDGETS, Field, Step
from powiat.chancery.eforms.domain.tidy import join_day

Posted = Mapping[str, Sequence[str]]
ADD, REMOVE = "_dodaj", "_usun"
_MOST_ITEMS = 100


def answers_of(step: Step, posted: Posted, stored: Mapping[str, Any]) -> dict[str, Any]:
    """The stored answers with this step's questions replaced by what was posted."""
    merged = dict(stored)
    for field in step.fields:
        if field.holds_data and field.widget != "files":
            merged[field.name] = value_of(field, posted, field.name)
    return merged


def value_of(field: Field, posted: Posted, name: str) -> Any:
    """One field's raw value; composite fields are put together from their parts."""
    if field.widget in GROUP_WIDGETS:
        return _object(field, posted, name)
    if field.widget == "group":
        return [_object(field, posted, f"{name}-{place}") for place in range(items_of(posted, name))]
    if field.widget == "checkboxes":
        return list(posted.get(name, ()))
    if field.widget == "statement":
        return last(posted, name) == "tak"
    if field.widget == "date":
        return day_of(posted, name)
    return last(posted, name)


def _object(field: Field, posted: Posted, name: str) -> dict[str, Any]:
    return {
        one.name: value_of(one, posted, f"{name}-{one.name}")
        for one in field.fields
        if one.holds_data and one.widget != "files"
    }


def last(posted: Posted, name: str) -> str:
    """The last value sent under the name; empty when none."""
    values = posted.get(name) or ("",)
    return str(values[-1])


def day_of(posted: Posted, name: str) -> str:
    """A date sent in three fields, or in one."""
    parts = [last(posted, f"{name}-{part}") for part in ("d", "m", "r")]
    return join_day(*parts) if any(parts) else last(posted, name)


def items_of(posted: Posted, name: str) -> int:
    """How many items of a repeating group the page held."""
    typed = last(posted, f"{name}-ile")
    return min(int(typed), _MOST_ITEMS) if typed.isascii() and typed.isdigit() and len(typed) < 5 else 0


def is_rearranging(posted: Posted) -> bool:
    """True when „add” or „remove” of a group was pressed: the page comes back, nothing is checked."""
    return ADD in posted or REMOVE in posted


def rearranged(step: Step, posted: Posted, answers: dict[str, Any]) -> dict[str, Any]:
    """The answers with an item added to, or removed from, a repeating group."""
    groups = {one.name: one for one in step.fields if one.widget == "group"}
    changed = dict(answers)
    added = last(posted, ADD)
    if added in groups:
        changed[added] = [*changed.get(added, []), {}]
    name, _, place = last(posted, REMOVE).rpartition("-")
    if name in groups and place.isascii() and place.isdigit():
        changed[name] = [one for at, one in enumerate(changed.get(name, [])) if at != int(place[:4] or 0)]
    return changed
