"""What may be kept of a query that found nothing: words of the dictionary that name no person and no place."""

from powiat.ground.search.domain.lemmas import ordinary
from powiat.ground.search.domain.words import STOP_WORDS, plain, words

MOST_WORDS = 6
LONGEST = 120


def keepable(query: str) -> str:
    """The ordinary words in their order; empty when any word could be a name, a number or a secret.

    A query with one doubtful word is not kept at all: „Kowalski alimenty” without its name would still be about him.
    """
    found = [match.group() for match in words(query)]
    telling = [word for word in found if plain(word) not in STOP_WORDS]
    if not telling or len(telling) > MOST_WORDS or any(len(word) < 3 for word in telling):
        return ""
    if not all(ordinary(word) for word in telling):
        return ""
    return " ".join(plain(word) for word in telling)[:LONGEST]
