"""Phrases: words to be removed, as patterns that find them however the page breaks them."""

import re
import unicodedata
from collections.abc import Iterable

# Stands between two runs of glyphs that the page sets apart without writing a space.
GAP = "\x00"
_SKIP = rf"[{GAP}\u00ad]*"
_BETWEEN = rf"[\s{GAP}\u00ad\u2010\u2011-]*"
SHORTEST = 2


def cleaned(phrases: Iterable[str]) -> tuple[str, ...]:
    """Each phrase once, without empty ones, the longest first so that a part never hides a whole."""
    kept = {" ".join(unicodedata.normalize("NFC", one).split()) for one in phrases}
    return tuple(sorted((one for one in kept if len(one) >= SHORTEST), key=lambda one: (-len(one), one)))


def pattern(phrase: str) -> re.Pattern[str]:
    """Finds the phrase as whole words in any letter case, over line ends, hyphens and gaps.

    A number is found also when somebody wrote it in groups: 440 514 01359.
    """
    compact = re.sub(r"[\s-]", "", phrase)
    if compact.isdigit():
        body = _BETWEEN.join(compact)
        return re.compile(rf"(?<!\d){body}(?!\d)")
    words = re.split(r"[\s-]+", phrase.strip())
    body = _BETWEEN.join(_SKIP.join(re.escape(letter) for letter in word) for word in words if word)
    return re.compile(rf"(?<![^\W_]){body}(?![^\W_])", re.IGNORECASE)


def flat(text: str) -> str:
    """Text as the patterns expect it: composed letters, ligatures taken apart, one character for one."""
    return unicodedata.normalize("NFC", text)


def occurring(phrases: Iterable[str], text: str) -> dict[str, int]:
    """How many times each phrase stands in the text; only those that do."""
    text = flat(text)
    found = {phrase: len(pattern(phrase).findall(text)) for phrase in phrases}
    return {phrase: number for phrase, number in found.items() if number}
