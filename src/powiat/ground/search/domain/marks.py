"""Marks: case marks, register numbers, parcel numbers; found by any part that begins at a separator.

`AB.6740.12.2026` is kept as `ab.6740.12.2026`, `6740.12.2026`, `12.2026`, `2026`; the query `6740.12` is
asked as a
prefix. Separators are made alike, because people write `RPW/12`, `RPW.12` and `RPW-12` for one number.
"""

import re

from powiat.ground.search.domain.words import LONGEST_WORD, fold

_LOOKS_LIKE_MARK = re.compile(r"(?=[^\s]*\d)[^\W_]+(?:[./\-][^\W_]+)+")
_SEPARATORS = re.compile(r"[./\-]+")


def normal(mark: str) -> str:
    """A mark with one kind of separator, lower-case, without diacritics and spaces."""
    return _SEPARATORS.sub(".", fold("".join(mark.split())).lower()).strip(".")[:LONGEST_WORD]


def in_text(text: str) -> list[re.Match[str]]:
    """What in the text looks like a mark: runs with a digit, joined by dots, slashes or hyphens."""
    return list(_LOOKS_LIKE_MARK.finditer(text))


def endings(mark: str) -> tuple[str, ...]:
    """The mark and all its endings that begin after a separator."""
    parts = normal(mark).split(".")
    return tuple(".".join(parts[start:]) for start in range(len(parts)))
