"""Which category the words of a text point at: keywords compared by their dictionary forms, no guessing machine."""

from collections.abc import Collection, Iterable, Mapping

Forms = frozenset[str]


def score(words: Collection[Forms], phrases: Iterable[Collection[Forms]]) -> float:
    """A phrase counts when every word of it occurs; longer phrases say more, a repeated one says no more."""
    return float(sum(len(phrase) ** 2 for phrase in phrases if phrase and _holds(words, phrase)))


def _holds(words: Collection[Forms], phrase: Collection[Forms]) -> bool:
    return all(any(forms & word for word in words) for forms in phrase)


def best(
    words: Collection[Forms], known: Mapping[str, Iterable[Collection[Forms]]], limit: int = 3
) -> list[tuple[str, float]]:
    """Codes with their scores, the best first; nothing when no word says anything."""
    found = [(code, score(words, phrases)) for code, phrases in known.items()]
    found = [one for one in found if one[1] > 0]
    # Equal scores stay in the order of the county's list (hazards first).
    return sorted(found, key=lambda one: -one[1])[:limit]
