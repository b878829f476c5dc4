"""Replies: ready answers with places that are filled in from the report."""

import re
from collections.abc import Mapping

MARKS = ("numer", "kategoria", "adres", "odbiorca")
_MARK = re.compile(r"\{([^{}]*)\}")


def unknown_marks(text: str) -> list[str]:
    """Places in braces that nothing fills in."""
    return [f"{{{one}}}" for one in dict.fromkeys(_MARK.findall(text)) if one not in MARKS]


def filled(text: str, values: Mapping[str, str]) -> str:
    """The text with its places filled in; an unknown one stays as it is, so that the officer sees it."""
    return _MARK.sub(lambda found: values.get(found[1], found[0]), text)
