"""Definitions and answers that the tests of forms share."""

import json
from copy import deepcopy
from pathlib import Path

STANDARDS = Path(__file__).resolve().parents[3] / "standards" / "eforms"
GENERAL = json.loads((STANDARDS / "pismo-ogolne" / "1.json").read_text())
INFORMATION = json.loads((STANDARDS / "informacja-publiczna" / "1.json").read_text())

LETTER = {
    "rodzaj": "wniosek",
    "temat": "Naprawa chodnika przy ul. Ogrodowej",
    "tresc": "Proszę o naprawę chodnika.\n\nPłyty są połamane od marca.",
    "nadawca": {"kind": "person", "first_name": "Żaneta", "last_name": "Wąsik"},
    "adres": {"street": "Ogrodowa", "house": "4", "flat": "2", "postal_code": "98-100", "city": "Łask"},
    "odpowiedz": "internet",
    "email": "zaneta.wasik@poczta.example",
    "telefon": "+48600100200",
    "oswiadczenie": True,
}

_SERVICE = {
    "audience": ["wszyscy"],
    "documents": ["brak"],
    "fee": ["bezpłatnie"],
    "deadline": ["30 dni"],
    "legal_basis": ["KPA"],
    "appeal": ["do SKO"],
}

# One form with every kind of field.
EVERYTHING = {
    "code": "wszystko",
    "version": 1,
    "title": "Formularz ze wszystkim",
    "summary": "Do prób.",
    "identity": "none",
    "privacy_notice": ["Dane są zmyślone."],
    "service": deepcopy(_SERVICE),
    "schema": {
        "type": "object",
        "additionalProperties": False,
        "required": ["imie"],
        "properties": {
            "imie": {"type": "string", "maxLength": 100},
            "powody": {
                "type": "array",
                "items": {"enum": ["a", "b", "c"]},
                "uniqueItems": True,
                "maxItems": 3,
            },
            "gmina": {"enum": ["lask", "buczek"]},
            "dzien": {"type": "string", "format": "date", "maxLength": 30},
            "pesel": {"type": "string", "format": "pesel", "maxLength": 30},
            "nip": {"type": "string", "format": "nip", "maxLength": 30},
            "osoba": {"$ref": "#/$defs/party"},
            "pojazdy": {
                "type": "array",
                "minItems": 1,
                "maxItems": 3,
                "items": {
                    "type": "object",
                    "required": ["numer"],
                    "properties": {
                        "numer": {"type": "string", "maxLength": 20},
                        "rok": {"type": "string", "maxLength": 4, "pattern": "^[0-9]{4}$"},
                        "nowy": {"const": True},
                    },
                },
            },
            "pliki": {"$ref": "#/$defs/files", "maxItems": 2},
            "uwagi": {"type": "string", "maxLength": 500},
        },
    },
    "steps": [
        {
            "id": "kto",
            "title": "Kto",
            "fields": [
                {"name": "wstep", "widget": "info", "text": ["Najpierw dane."]},
                {"name": "imie", "widget": "text", "label": "Imię"},
                {
                    "name": "osoba",
                    "widget": "party",
                    "label": "Strona",
                    "ask": ["pesel", "krs"],
                    "demand": [],
                },
                {
                    "name": "powody",
                    "widget": "checkboxes",
                    "label": "Powody",
                    "choices": [{"value": one, "label": one.upper()} for one in "abc"],
                },
                {
                    "name": "gmina",
                    "widget": "select",
                    "label": "Gmina",
                    "choices": [{"value": "lask", "label": "Łask"}, {"value": "buczek", "label": "Buczek"}],
                },
                {"name": "dzien", "widget": "date", "label": "Dzień"},
                {"name": "pesel", "widget": "pesel", "label": "PESEL"},
                {"name": "nip", "widget": "nip", "label": "NIP"},
            ],
        },
        {
            "id": "co",
            "title": "Co",
            "show_if": {"!=": [{"var": "gmina"}, "buczek"]},
            "fields": [
                {
                    "name": "pojazdy",
                    "widget": "group",
                    "label": "Pojazdy",
                    "item_label": "Pojazd",
                    "fields": [
                        {"name": "numer", "widget": "text", "label": "Numer"},
                        {"name": "rok", "widget": "text", "label": "Rok"},
                        {"name": "nowy", "widget": "statement", "label": "Pojazd jest nowy"},
                    ],
                },
                {"name": "pliki", "widget": "files", "label": "Pliki"},
                {
                    "name": "uwagi",
                    "widget": "textarea",
                    "label": "Uwagi",
                    "show_if": {"in": ["b", {"var": "powody"}]},
                    "required_if": {"in": ["c", {"var": "powody"}]},
                },
            ],
        },
    ],
}

FULL_ANSWERS = {
    "imie": "Łucja",
    "osoba": {"kind": "person", "first_name": "Łucja", "last_name": "Dąb", "pesel": "44051401359"},
    "powody": ["a", "b"],
    "gmina": "lask",
    "dzien": "2026-03-05",
    "pesel": "44051401359",
    "nip": "5260001246",
    "pojazdy": [{"numer": "ELA 12345", "rok": "2020", "nowy": True}, {"numer": "ELA 54321"}],
    "pliki": [
        {"id": "0190a1c2-0000-7000-8000-000000000001", "name": "umowa.pdf", "size": 1234, "sha256": "a" * 64}
    ],
    "uwagi": "Pierwsza linia\nDruga linia",
}
