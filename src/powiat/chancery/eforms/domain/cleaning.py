"""The one check of answers: hidden fields fall out, the rest is made canonical and validated.

Fields are walked in the order of asking, and a condition may look only at what was asked before
(the definition's check sees to it), so one pass decides what is visible.
"""

from collections.abc import Mapping
from typing import Any

from powiat.chancery.eforms.data import Answers, Cleaned
from powiat.chancery.eforms.domain import messages
from powiat.chancery.eforms.domain.conditions import holds
from powiat.chancery.eforms.domain.definition import GROUP_WIDGETS, Definition, Field, Step
from powiat.chancery.eforms.domain.tidy import LEAVES

_ABSENT: tuple[Any, ...] = (None, "", [], {})


def clean_all(definition: Definition, answers: Any) -> Cleaned:
    """All answers of the form, checked. Never raises, whatever the answers are."""
    raw = answers if isinstance(answers, Mapping) else {}
    data: dict[str, Any] = {}
    errors: dict[str, str] = {}
    for step in definition.steps:
        if holds(step.show_if, data):
            _clean_fields(step.fields, raw, data, errors, prefix="")
    if not errors:
        _check_together(definition, data, errors)
    return Cleaned(data, errors)


def clean_step(definition: Definition, step_id: str, answers: Any) -> Cleaned:
    """The answers of the whole form, with the errors of one step only."""
    cleaned = clean_all(definition, answers)
    own = {name: text for name, text in cleaned.errors.items() if definition.step_of(name) == step_id}
    return Cleaned(cleaned.data, own)


def visible_fields(definition: Definition, answers: Answers) -> tuple[Field, ...]:
    """Questions that concern a person who answered so."""
    data = clean_all(definition, answers).data
    return tuple(one for step in definition.steps for one in step_fields(step, data))


def step_fields(step: Step, data: Answers) -> tuple[Field, ...]:
    """The step's questions that are asked when `data` are the clean answers so far."""
    if not holds(step.show_if, data):
        return ()
    return tuple(one for one in step.fields if holds(one.show_if, data))


def next_step(definition: Definition, answers: Answers, after: str | None = None) -> str | None:
    """The step after the given one (none given: the first); None: only the check of answers is left."""
    ids = _steps_with_questions(definition, answers)
    order = [step.id for step in definition.steps]
    start = order.index(after) + 1 if after in order else 0
    return next((one for one in order[start:] if one in ids), None)


def previous_step(definition: Definition, answers: Answers, before: str | None = None) -> str | None:
    """The step before the given one (the last, when none is given)."""
    ids = _steps_with_questions(definition, answers)
    order = [step.id for step in definition.steps]
    end = order.index(before) if before in order else len(order)
    return next((one for one in reversed(order[:end]) if one in ids), None)


def _steps_with_questions(definition: Definition, answers: Answers) -> set[str]:
    data = clean_all(definition, answers).data
    return {step.id for step in definition.steps if _may_show(step, data)}


def _may_show(step: Step, data: Answers) -> bool:
    return bool(step_fields(step, data))


def _clean_fields(
    fields: tuple[Field, ...],
    raw: Mapping[str, Any],
    data: dict[str, Any],
    errors: dict[str, str],
    *,
    prefix: str,
) -> None:
    """Fill `data` with the valid values of visible fields."""
    for field in fields:
        if not field.holds_data or not holds(field.show_if, data):
            continue
        name = prefix + field.name
        value = tidy(field, raw.get(field.name))
        if _is_absent(field, value):
            if field.required or (field.required_if is not None and holds(field.required_if, data)):
                _missing(field, name, errors)
            continue
        before = len(errors)
        value = _clean_value(field, value, errors, name)
        if len(errors) == before and not _is_absent(field, value):
            data[field.name] = value


def _missing(field: Field, name: str, errors: dict[str, str]) -> None:
    """A group that is missing names its own first demanded question, so that the link leads to a control."""
    if field.widget in GROUP_WIDGETS:
        _clean_fields(field.fields, {}, {}, errors, prefix=name + "-")
    else:
        errors[name] = messages.missing(field)


def _is_absent(field: Field, value: Any) -> bool:
    return value in _ABSENT or (field.widget == "statement" and value is False)


def tidy(field: Field, value: Any) -> Any:
    """The canonical form of a value; a value of a wrong kind stays as it is and fails the check."""
    if isinstance(value, str) and field.widget in LEAVES:
        return LEAVES[field.widget](value)
    if isinstance(value, list) and field.widget == "checkboxes":
        words = [LEAVES["text"](one) if isinstance(one, str) else one for one in value]
        return sorted(words, key=_order(field)) if all(isinstance(one, str) for one in words) else words
    if isinstance(value, Mapping) and field.widget in GROUP_WIDGETS:
        return _tidy_object(field, value)
    if isinstance(value, list) and field.widget == "group":
        items = [_tidy_object(field, one) if isinstance(one, Mapping) else one for one in value]
        return [one for one in items if one != {}]
    return value


def _order(field: Field) -> Any:
    places = {choice.value: place for place, choice in enumerate(field.choices)}
    return lambda value: (places.get(value, len(places)), value)


def _tidy_object(field: Field, value: Mapping[str, Any]) -> dict[str, Any]:
    tidied = {one.name: tidy(one, value.get(one.name)) for one in field.fields if one.holds_data}
    return {name: one for name, one in tidied.items() if one not in _ABSENT}


def _clean_value(field: Field, value: Any, errors: dict[str, str], name: str) -> Any:
    if field.widget in GROUP_WIDGETS and isinstance(value, dict):
        inner: dict[str, Any] = {}
        _clean_fields(field.fields, value, inner, errors, prefix=name + "-")
        return inner
    if field.widget == "group" and isinstance(value, list):
        return _clean_items(field, value, errors, name)
    _check(field, value, errors, name)
    return value


def _clean_items(field: Field, items: list[Any], errors: dict[str, str], name: str) -> list[Any]:
    most, least = field.schema.get("maxItems", 100), field.schema.get("minItems", 0)
    if len(items) > most:
        errors[name] = messages.wrong(field, "maxItems", most, items)
        return items
    cleaned = []
    for place, item in enumerate(items):
        inner: dict[str, Any] = {}
        if isinstance(item, Mapping):
            _clean_fields(field.fields, item, inner, errors, prefix=f"{name}-{place}-")
        else:
            errors[name] = f"Popraw pole: {field.label}"
        cleaned.append(inner)
    kept = [one for one in cleaned if one]
    if len(kept) < least and not any(key.startswith(name + "-") for key in errors):
        errors[name] = messages.wrong(field, "minItems", least, kept)
    return kept


def _check(field: Field, value: Any, errors: dict[str, str], name: str) -> None:
    # The longest text first: a pattern or a format need not run over a megabyte.
    limit = field.max_length
    if limit is not None and isinstance(value, str) and len(value) > limit:
        errors[name] = messages.wrong(field, "maxLength", limit, value)
        return
    fault = next(field.validator.iter_errors(value), None)
    if fault is not None:
        errors[name] = messages.wrong(field, str(fault.validator), fault.validator_value, fault.instance)


def _check_together(definition: Definition, data: dict[str, Any], errors: dict[str, str]) -> None:
    """What the whole schema demands beyond single fields (allOf, dependentRequired…)."""
    fields = {one.name: one for one in definition.fields}
    for fault in definition.validator.iter_errors(data):
        path = [str(part) for part in fault.absolute_path]
        absent = _absent_property(fault) if fault.validator in ("required", "dependentRequired") else None
        name = "-".join([*path, *([absent] if absent else [])])
        field = fields.get(name.split("-")[0])
        if field is None:
            continue
        errors[name] = (
            messages.missing(field)
            if absent
            else messages.wrong(field, str(fault.validator), fault.validator_value, fault.instance)
        )


def _absent_property(fault: Any) -> str | None:
    names = fault.validator_value if isinstance(fault.validator_value, list) else ()
    return next((name for name in names if name not in fault.instance), None)
