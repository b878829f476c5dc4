"""The check of a definition when it is loaded: a clear report, so that a broken form never opens."""

import re
from collections.abc import Iterator, Mapping
from typing import Any

from jsonschema import Draft202012Validator
from jsonschema.exceptions import SchemaError

from powiat.chancery.eforms.domain import blocks, conditions
from powiat.chancery.eforms.domain.definition import WIDGETS, resolve

_NAME = "^[a-z][a-z0-9_]{0,40}$"
_TEXT = {"type": "string", "minLength": 1}
_PARAGRAPHS = {"type": "array", "items": _TEXT}

# How an answer may go back to the sender.
REPLY_CHANNELS = ("eboi", "email", "edoreczenia", "post", "hand")

META_SCHEMA: dict[str, Any] = {
    "type": "object",
    "additionalProperties": False,
    "required": [
        "code",
        "version",
        "title",
        "summary",
        "identity",
        "privacy_notice",
        "service",
        "schema",
        "steps",
    ],
    "properties": {
        "$comment": {"type": "string"},
        "code": {"type": "string", "pattern": "^[a-z][a-z0-9-]{2,50}$"},
        "version": {"type": "integer", "minimum": 1},
        "title": _TEXT,
        "summary": _TEXT,
        "identity": {"enum": ["none", "email", "login"]},
        "listed": {"type": "boolean"},
        "draft_ttl_days": {"type": "integer", "minimum": 1, "maximum": 365},
        "privacy_notice": {**_PARAGRAPHS, "minItems": 1},
        "attachments": {
            "type": "object",
            "additionalProperties": False,
            "required": ["max_count", "max_size_mb"],
            "properties": {
                "max_count": {"type": "integer", "minimum": 1, "maximum": 50},
                "max_size_mb": {"type": "integer", "minimum": 1, "maximum": 100},
            },
        },
        "office": {
            "type": "object",
            "additionalProperties": False,
            "properties": {
                "jrwa": {"type": "string"},
                "unit": {"type": "string"},
                "deadline_days": {"type": "integer", "minimum": 1},
                "subject": {"type": "string"},
                "mark": {"type": "string"},
                "notify": {"type": "array", "items": {"type": "string"}},
                "sender": {"$ref": "#/$defs/sender"},
                "reply": {
                    "type": "object",
                    "additionalProperties": False,
                    "required": ["field", "channels"],
                    "properties": {
                        "field": {"type": "string"},
                        "channels": {
                            "type": "object",
                            "additionalProperties": {"enum": list(REPLY_CHANNELS)},
                        },
                    },
                },
            },
        },
        "service": {"$ref": "#/$defs/service"},
        "schema": {
            "type": "object",
            "required": ["type", "properties"],
            "properties": {"type": {"const": "object"}},
        },
        "steps": {"type": "array", "minItems": 1, "items": {"$ref": "#/$defs/step"}},
    },
    "$defs": {
        "sender": {
            "type": "object",
            "additionalProperties": False,
            "properties": {
                **{name: {"type": "string"} for name in ("party", "address", "email", "phone", "ade")},
                "names": {"type": "array", "items": {"type": "string"}},
            },
        },
        "service": {
            "type": "object",
            "additionalProperties": False,
            "required": ["audience", "documents", "fee", "deadline", "legal_basis", "appeal"],
            "properties": {
                "about": _PARAGRAPHS,
                "audience": _PARAGRAPHS,
                "steps": _PARAGRAPHS,
                "documents": _PARAGRAPHS,
                "fee": _PARAGRAPHS,
                "deadline": _PARAGRAPHS,
                "legal_basis": _PARAGRAPHS,
                "appeal": _PARAGRAPHS,
                "channels": _PARAGRAPHS,
                "unit": _TEXT,
                "verified_on": {"type": "string", "pattern": r"^\d{4}-\d\d-\d\d$"},
            },
        },
        "step": {
            "type": "object",
            "additionalProperties": False,
            "required": ["id", "title", "fields"],
            "properties": {
                "id": {"type": "string", "pattern": "^[a-z][a-z0-9-]{0,40}$"},
                "title": _TEXT,
                "intro": _PARAGRAPHS,
                "show_if": {"type": "object"},
                "fields": {"type": "array", "minItems": 1, "items": {"$ref": "#/$defs/field"}},
            },
        },
        "field": {
            "type": "object",
            "additionalProperties": False,
            "required": ["name", "widget"],
            "properties": {
                "name": {"type": "string", "pattern": _NAME},
                "widget": {"enum": list(WIDGETS)},
                "label": _TEXT,
                "hint": _TEXT,
                "text": {**_PARAGRAPHS, "minItems": 1},
                "missing": _TEXT,
                "messages": {"type": "object", "additionalProperties": _TEXT},
                "show_if": {"type": "object"},
                "required_if": {"type": "object"},
                "choices": {
                    "type": "array",
                    "minItems": 1,
                    "items": {
                        "type": "object",
                        "additionalProperties": False,
                        "required": ["value", "label"],
                        "properties": {"value": _TEXT, "label": _TEXT, "hint": _TEXT},
                    },
                },
                "fields": {"type": "array", "minItems": 1, "items": {"$ref": "#/$defs/field"}},
                "ask": {"type": "array", "items": {"enum": sorted(blocks.PARTY_OPTIONAL)}},
                "demand": {"type": "array", "items": {"enum": sorted(blocks.PARTY_OPTIONAL)}},
                "autocomplete": _TEXT,
                "width": {"enum": [2, 3, 4, 5, 10, 20, 30]},
                "rows": {"type": "integer", "minimum": 2, "maximum": 40},
                "add_label": _TEXT,
                "item_label": _TEXT,
            },
        },
    },
}
_META = Draft202012Validator(META_SCHEMA)
# Names that the page itself uses.
_TAKEN = frozenset({"csrfmiddlewaretoken"})
_CHOICES = ("radios", "select", "checkboxes")


def faults(body: Any) -> list[str]:
    """Everything wrong with a definition, one sentence each; empty when it may be loaded."""
    shape = [f"{_path(fault)}: {_meta_words(fault)}" for fault in sorted(_META.iter_errors(body), key=str)]
    if shape:
        return shape
    try:
        Draft202012Validator.check_schema(body["schema"])
    except SchemaError as fault:
        return [f"schema/{'/'.join(map(str, fault.absolute_path))}: to nie jest poprawny JSON Schema 2020-12"]
    return list(_contents(body))


def _path(fault: Any) -> str:
    return "/".join(map(str, fault.absolute_path)) or "definicja"


def _meta_words(fault: Any) -> str:
    limit = fault.validator_value
    match fault.validator:
        case "required":
            absent = [name for name in limit if name not in fault.instance]
            return f"brakuje: {', '.join(absent)}"
        case "additionalProperties" if limit is False:
            known = set(fault.schema.get("properties", {}))
            return f"nieznane klucze: {', '.join(sorted(set(fault.instance) - known))}"
        case "enum":
            return f"„{fault.instance}” nie jest jedną z wartości: {', '.join(map(str, limit))}"
        case "pattern":
            return f"„{fault.instance}” nie pasuje do wzoru {limit}"
        case "type":
            return f"oczekiwano typu {limit}"
    return f"nie spełnia warunku {fault.validator}: {limit}"


def _contents(body: Mapping[str, Any]) -> Iterator[str]:
    schema = body["schema"]
    defs = {**schema.get("$defs", {}), **blocks.DEFS}
    asked: set[str] = set()
    ids = [step["id"] for step in body["steps"]]
    for step_id in sorted({one for one in ids if ids.count(one) > 1}):
        yield f"krok „{step_id}”: ten sam identyfikator mają dwa kroki"
    for step in body["steps"]:
        yield from _condition(f"krok „{step['id']}”", step.get("show_if"), asked)
        yield from _fields(step["fields"], schema, defs, asked, f"krok „{step['id']}”")
    for name in sorted(_named(body.get("office", {})) - asked):
        yield f"office: nie ma pola „{name}”"
    for name in sorted(set(schema["properties"]) - asked):
        yield f"schema: o „{name}” nie pyta żadne pole"
    conditional = {
        one["name"]
        for step in body["steps"]
        for one in step["fields"]
        if "show_if" in one or "show_if" in step
    }
    for name in sorted(conditional & set(schema.get("required", ()))):
        yield f"schema: pole „{name}” bywa ukryte, więc nie może być w „required”; użyj „required_if”"


def _named(office: Mapping[str, Any]) -> set[str]:
    """Fields that the registry office's hints point to."""
    sender = dict(office.get("sender", {}))
    names = [*sender.pop("names", ()), *sender.values(), *office.get("notify", ())]
    names += [office[key] for key in ("subject", "mark") if key in office]
    return {*names, *([office["reply"]["field"]] if "reply" in office else [])}


def _fields(
    fields: list[Any], schema: Mapping[str, Any], defs: Mapping[str, Any], asked: set[str], where: str
) -> Iterator[str]:
    for one in fields:
        place = f"{where}, pole „{one['name']}”"
        if one["name"] in asked or one["name"] in _TAKEN:
            yield f"{place}: ta nazwa jest już zajęta"
        yield from _condition(place, one.get("show_if"), asked)
        yield from _condition(place, one.get("required_if"), asked)
        if one["widget"] == "info":
            if not one.get("text"):
                yield f"{place}: tekst informacyjny jest pusty"
            continue
        asked.add(one["name"])
        if not one.get("label"):
            yield f"{place}: brakuje etykiety"
        if one["name"] not in schema.get("properties", {}):
            yield f"{place}: nie ma go w schema"
            continue
        try:
            own = resolve(schema["properties"][one["name"]], defs)
        except KeyError:
            yield f"{place}: „$ref” wskazuje na nieznaną część"
            continue
        yield from _widget(one, own, defs, place)


def _condition(place: str, rule: Any, asked: set[str]) -> Iterator[str]:
    if rule is None:
        return
    found = conditions.faults(rule)
    yield from (f"{place}: {fault}" for fault in found)
    if not found:
        for name in sorted(conditions.variables(rule) - asked):
            yield f"{place}: warunek pyta o „{name}”, a to pole nie stoi wcześniej"


def _widget(
    one: Mapping[str, Any], schema: Mapping[str, Any], defs: Mapping[str, Any], place: str
) -> Iterator[str]:
    widget = one["widget"]
    if widget in _CHOICES:
        values = [choice["value"] for choice in one.get("choices", ())]
        listed = schema.get("items", {}).get("enum") if widget == "checkboxes" else schema.get("enum")
        if values != listed:
            yield f"{place}: odpowiedzi ({', '.join(values)}) różnią się od „enum” w schema"
    elif widget == "statement":
        if schema.get("const") is not True:
            yield f"{place}: oświadczenie wymaga „const: true” w schema"
    elif widget == "group":
        items = resolve(schema.get("items", {}), defs)
        if not one.get("fields") or schema.get("type") != "array" or not schema.get("maxItems"):
            yield f"{place}: grupa powtarzana wymaga pól, typu array i maxItems w schema"
        else:
            yield from _fields(one["fields"], items, defs, set(), place)
    elif widget in ("address", "party", "files"):
        shared = blocks.DEFS[widget]
        if any(schema.get(key) != value for key, value in shared.items()):
            yield f"{place}: schema powinna wskazywać #/$defs/{widget}"
    elif schema.get("type") != "string" or not schema.get("maxLength"):
        yield f"{place}: tekst wymaga typu string i maxLength w schema"
    else:
        yield from _pattern(schema, place)


def _pattern(schema: Mapping[str, Any], place: str) -> Iterator[str]:
    try:
        re.compile(schema.get("pattern", ""))
    except re.error:
        yield f"{place}: wzór (pattern) jest błędny"
