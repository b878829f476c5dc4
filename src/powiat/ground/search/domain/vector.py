"""Writing an entry's words as PostgreSQL's tsvector, in its text form."""

from collections import defaultdict
from collections.abc import Iterable

from powiat.ground.search.domain import marks as mark_rules
from powiat.ground.search.domain.lemmas import kept
from powiat.ground.search.domain.words import STOP_WORDS, fold, plain, words

# PostgreSQL counts places up to 16383 and keeps 255 of them for one lexeme; an entry needs far fewer.
_LAST_PLACE = 16_383
_MOST_PLACES = 20
_MOST_WORDS = 30_000


class Vector:
    """Lexemes with their places and weights, gathered text by text."""

    def __init__(self) -> None:
        self._places: dict[str, list[str]] = defaultdict(list)
        self._place = 0

    def add(self, text: str, weight: str) -> None:
        """The words of a text, and what in it looks like a mark."""
        for count, match in enumerate(words(text)):
            if count == _MOST_WORDS:
                break
            word = plain(match.group())
            self._place += 1
            if word not in STOP_WORDS:
                self._keep(kept(word), weight)
        for found in mark_rules.in_text(text):
            self._keep(mark_rules.endings(found.group()), weight)

    def add_mark(self, mark: str, weight: str) -> None:
        """A mark by all its endings, and by its parts as words."""
        self._place += 1
        self._keep(mark_rules.endings(mark), weight)
        self._keep((fold(plain(part.group())) for part in words(mark)), weight)

    def _keep(self, lexemes: Iterable[str], weight: str) -> None:
        for lexeme in set(lexemes):
            places = self._places[lexeme]
            if lexeme and len(places) < _MOST_PLACES:
                places.append(f"{min(self._place, _LAST_PLACE)}{weight}")

    def __str__(self) -> str:
        return " ".join(
            f"{quoted(lexeme)}:{','.join(places)}" for lexeme, places in self._places.items() if places
        )


def quoted(lexeme: str) -> str:
    """A lexeme as a literal of tsvector and tsquery."""
    return "'" + lexeme.replace("\\", "\\\\").replace("'", "''") + "'"


def head(title: str, marks: Iterable[str], names: str = "") -> str:
    """What an entry is called: its title, its marks and its other names."""
    vector = Vector()
    vector.add(title, "A")
    vector.add(names, "C")
    for mark in marks:
        vector.add_mark(mark, "B")
    return str(vector)


def whole(title: str, marks: Iterable[str], body: str, names: str = "") -> str:
    """Everything an entry says."""
    vector = Vector()
    vector.add(title, "A")
    vector.add(names, "C")
    for mark in marks:
        vector.add_mark(mark, "B")
    vector.add(body, "D")
    return str(vector)
