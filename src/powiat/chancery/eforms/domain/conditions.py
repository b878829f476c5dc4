"""Conditions of forms: the part of JsonLogic that forms need, total on any answers.

A rule is checked when a definition is loaded, so evaluating never meets an unknown operator; a comparison
of things that cannot be compared is simply false.
"""

from collections.abc import Callable, Mapping
from typing import Any

Rule = Mapping[str, Any]


def variable(name: str, answers: Any) -> Any:
    """`a.b` walks into objects; what is not there is None."""
    value = answers
    for part in name.split("."):
        if not isinstance(value, Mapping) or part not in value:
            return None
        value = value[part]
    return value


def _less(a: Any, b: Any) -> bool:
    if isinstance(a, bool) or isinstance(b, bool):
        return False
    if isinstance(a, str) and isinstance(b, str):
        return a < b
    numbers = (int, float)
    return isinstance(a, numbers) and isinstance(b, numbers) and a < b


def _same(a: Any, b: Any) -> bool:
    return type(a) is type(b) and a == b


def _within(a: Any, b: Any) -> bool:
    if isinstance(b, str):
        return isinstance(a, str) and a in b
    return isinstance(b, list | tuple) and any(_same(a, one) for one in b)


OPERATORS: Mapping[str, tuple[int, Callable[..., Any]]] = {
    "==": (2, _same),
    "!=": (2, lambda a, b: not _same(a, b)),
    "<": (2, _less),
    ">": (2, lambda a, b: _less(b, a)),
    "<=": (2, lambda a, b: _less(a, b) or _same(a, b)),
    ">=": (2, lambda a, b: _less(b, a) or _same(a, b)),
    "in": (2, _within),
    "!": (1, lambda a: not a),
    "!!": (1, bool),
}


def _arguments(value: Any) -> list[Any]:
    return value if isinstance(value, list) else [value]


def holds(rule: Rule | None, answers: Any) -> bool:
    """True when the rule is met; no rule is always met."""
    return rule is None or bool(_evaluate(rule, answers))


def _evaluate(rule: Any, answers: Any) -> Any:
    if not isinstance(rule, dict):
        return rule
    ((operator, value),) = rule.items()
    if operator == "var":
        return variable(value, answers)
    arguments = _arguments(value)
    if operator == "and":
        return all(_evaluate(one, answers) for one in arguments)
    if operator == "or":
        return any(_evaluate(one, answers) for one in arguments)
    return OPERATORS[operator][1](*(_evaluate(one, answers) for one in arguments))


def variables(rule: Any) -> set[str]:
    """Names (first parts) that the rule asks about."""
    if isinstance(rule, list):
        return set().union(*(variables(one) for one in rule))
    if not isinstance(rule, dict):
        return set()
    found: set[str] = set()
    for operator, value in rule.items():
        found |= {str(value).split(".")[0]} if operator == "var" else variables(value)
    return found


def faults(rule: Any) -> list[str]:
    """What is wrong with a rule, in words; empty when it can be evaluated."""
    if not isinstance(rule, dict):
        return [] if isinstance(rule, str | int | float | bool | None) else ["warunek ma nieznaną postać"]
    if len(rule) != 1:
        return ["warunek musi mieć dokładnie jeden operator"]
    ((operator, value),) = rule.items()
    if operator == "var":
        return [] if isinstance(value, str) and value else ["„var” wymaga nazwy pola"]
    arguments = _arguments(value)
    if operator in ("and", "or"):
        return [fault for one in arguments for fault in faults(one)]
    if operator not in OPERATORS:
        return [f"nieznany operator „{operator}”"]
    if len(arguments) != OPERATORS[operator][0]:
        return [f"operator „{operator}” wymaga {OPERATORS[operator][0]} argumentów"]
    # The right side of `in` may be a plain list of values.
    return [fault for one in arguments if not isinstance(one, list) for fault in faults(one)]


def choice_of(rule: Rule | None) -> tuple[str, Any] | None:
    """(field, value) when the rule reads „field equals value”: such a field opens under its option."""
    match rule:
        case {"==": [{"var": str(name)}, value], **more} if not more:
            return name, value
    return None
