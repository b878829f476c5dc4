"""Ready groups of fields that every office asks for: an address, a party (person or company), files.

Their schemas go into each definition as `$defs`, so an exported definition stands alone.
"""

from typing import Any

FILE_ID = {"type": "string", "format": "uuid"}

DEFS: dict[str, Any] = {
    "address": {
        "type": "object",
        "additionalProperties": False,
        "properties": {
            "street": {"type": "string", "maxLength": 120},
            "house": {"type": "string", "maxLength": 20},
            "flat": {"type": "string", "maxLength": 20},
            "postal_code": {"type": "string", "maxLength": 10, "format": "postal-code"},
            "city": {"type": "string", "maxLength": 120},
        },
        "required": ["house", "postal_code", "city"],
    },
    "party": {
        "type": "object",
        "additionalProperties": False,
        "properties": {
            "kind": {"enum": ["person", "company"]},
            "first_name": {"type": "string", "maxLength": 100},
            "last_name": {"type": "string", "maxLength": 100},
            "pesel": {"type": "string", "maxLength": 11, "format": "pesel"},
            "company": {"type": "string", "maxLength": 300},
            "nip": {"type": "string", "maxLength": 10, "format": "nip"},
            "krs": {"type": "string", "maxLength": 10, "format": "krs"},
            "representative": {"type": "string", "maxLength": 200},
        },
        "required": ["kind"],
    },
    "files": {
        "type": "array",
        "items": {
            "type": "object",
            "additionalProperties": False,
            "properties": {
                "id": FILE_ID,
                "name": {"type": "string", "minLength": 1, "maxLength": 255},
                "size": {"type": "integer", "minimum": 0},
                "sha256": {"type": "string", "pattern": "^[0-9a-f]{64}$"},
            },
            "required": ["id", "name", "size"],
        },
    },
}

ADDRESS_FIELDS: tuple[dict[str, Any], ...] = (
    {
        "name": "street",
        "widget": "text",
        "label": "Ulica",
        "hint": "Jeśli w miejscowości nie ma ulic, zostaw puste",
        "autocomplete": "address-line1",
    },
    {"name": "house", "widget": "text", "label": "Numer domu", "width": 5, "missing": "Podaj numer domu"},
    {"name": "flat", "widget": "text", "label": "Numer mieszkania", "width": 5},
    {
        "name": "postal_code",
        "widget": "postal_code",
        "label": "Kod pocztowy",
        "missing": "Podaj kod pocztowy, na przykład 98-100",
        "autocomplete": "postal-code",
    },
    {
        "name": "city",
        "widget": "text",
        "label": "Miejscowość",
        "missing": "Podaj miejscowość",
        "autocomplete": "address-level2",
    },
)

_IS_PERSON = {"==": [{"var": "kind"}, "person"]}
_IS_COMPANY = {"==": [{"var": "kind"}, "company"]}

PARTY_FIELDS: tuple[dict[str, Any], ...] = (
    {
        "name": "kind",
        "widget": "radios",
        "label": "W czyim imieniu piszesz?",
        "choices": [
            {"value": "person", "label": "we własnym imieniu (osoba)"},
            {"value": "company", "label": "w imieniu firmy lub organizacji"},
        ],
        "missing": "Wybierz, w czyim imieniu piszesz",
    },
    {
        "name": "first_name",
        "widget": "text",
        "label": "Imię",
        "show_if": _IS_PERSON,
        "required": True,
        "missing": "Podaj imię",
        "autocomplete": "given-name",
    },
    {
        "name": "last_name",
        "widget": "text",
        "label": "Nazwisko",
        "show_if": _IS_PERSON,
        "required": True,
        "missing": "Podaj nazwisko",
        "autocomplete": "family-name",
    },
    {"name": "pesel", "widget": "pesel", "label": "Numer PESEL", "show_if": _IS_PERSON},
    {
        "name": "company",
        "widget": "text",
        "label": "Nazwa firmy lub organizacji",
        "show_if": _IS_COMPANY,
        "required": True,
        "missing": "Podaj nazwę firmy lub organizacji",
        "autocomplete": "organization",
    },
    {"name": "nip", "widget": "nip", "label": "NIP", "show_if": _IS_COMPANY},
    {"name": "krs", "widget": "krs", "label": "Numer KRS", "show_if": _IS_COMPANY},
    {
        "name": "representative",
        "widget": "text",
        "label": "Imię i nazwisko osoby, która podpisuje pismo",
        "show_if": _IS_COMPANY,
    },
)

# Parts of a party that a form must ask for by name in the field's `ask`.
PARTY_OPTIONAL = frozenset({"pesel", "nip", "krs", "representative"})
