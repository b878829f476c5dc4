"""Merge: fill the {{placeholders}} of a template with the facts of the case."""

import re
from collections.abc import Mapping

PLACEHOLDER = re.compile(r"\{\{\s*([a-ząćęłńóśźż_]+)\s*\}\}")

# What a template may ask for, in the words of those who write templates.
NAMES = {
    "znak": "znak sprawy",
    "data": "dzisiejsza data",
    "adresat": "adresat",
    "adres": "adres adresata",
    "dotyczy": "czego dotyczy sprawa",
    "data_wpływu": "dzień wpływu pisma",
    "numer_pisma": "numer pisma, które wszczęło sprawę",
    "termin": "termin załatwienia sprawy",
    "prowadzący": "kto prowadzi sprawę",
    "telefon": "telefon prowadzącego",
    "komórka": "komórka prowadząca",
}


def merge(text: str, facts: Mapping[str, str]) -> str:
    """The text with known placeholders filled; what is missing stays visible as […], to be written by hand."""
    return PLACEHOLDER.sub(lambda found: facts.get(found[1]) or f"[{NAMES.get(found[1], found[1])}]", text)


def unknown_in(text: str) -> tuple[str, ...]:
    """Placeholders nobody knows, for the one who writes a template."""
    return tuple(name for name in dict.fromkeys(PLACEHOLDER.findall(text)) if name not in NAMES)


def gaps_in(text: str) -> tuple[str, ...]:
    """What is still to be filled in by hand: […] left by `merge`, or written by the clerk himself."""
    return tuple(dict.fromkeys(re.findall(r"\[([^\]\n]{2,80})\](?!\()", text)))
