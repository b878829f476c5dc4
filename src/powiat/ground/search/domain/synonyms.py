"""Everyday words and the office's words for the same: „prawko” also asks for „prawo jazdy”."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from powiat.ground.search.domain.lemmas import asked
from powiat.ground.search.domain.question import Question, Term, Way
from powiat.ground.search.domain.words import STOP_WORDS, plain, words

MOST_WORDS = 4


def way(text: str) -> Way:
    """The lexemes of each telling word of a phrase."""
    told = (plain(match.group()) for match in words(text))
    return tuple(asked(word) for word in told if word not in STOP_WORDS)


@dataclass(frozen=True, slots=True)
class _Line:
    said: Way
    meant: Way


class Book:
    """All pairs, found by the lexemes of their first word."""

    def __init__(self, pairs: Iterable[tuple[str, str]]) -> None:
        self._by_first: dict[str, list[_Line]] = {}
        for said, meant in pairs:
            line = _Line(way(said), way(meant))
            if not line.said or not line.meant:
                continue
            for lexeme in line.said[0]:
                self._by_first.setdefault(lexeme, []).append(line)

    def widened(self, question: Question) -> Question:
        """The question with other ways added; words that are one phrase of the book become one term."""
        terms, place = [], 0
        while place < len(question.terms):
            length, meant = self._at(question.terms[place:])
            if not meant:
                terms.append(question.terms[place])
                place += 1
                continue
            run = question.terms[place : place + length]
            terms.append(_together(run, meant))
            place += length
        return Question(tuple(terms))

    def _at(self, terms: Sequence[Term]) -> tuple[int, tuple[Way, ...]]:
        """The longest phrase that begins here: how many words, and what they also mean."""
        if terms[0].is_prefix and not terms[0].lexemes & self._by_first.keys():
            return 1, ()
        found = [
            line
            for lexeme in terms[0].lexemes
            for line in self._by_first.get(lexeme, ())
            if _answers(line.said, terms)
        ]
        longest = max((len(line.said) for line in found), default=1)
        return longest, tuple(dict.fromkeys(line.meant for line in found if len(line.said) == longest))


def _answers(said: Way, terms: Sequence[Term]) -> bool:
    if len(said) > len(terms):
        return False
    return all(not word.isdisjoint(term.lexemes) for word, term in zip(said, terms, strict=False))


def _together(run: Sequence[Term], meant: tuple[Way, ...]) -> Term:
    if len(run) == 1:
        return Term(run[0].text, run[0].lexemes, run[0].is_prefix, meant)
    as_typed = tuple(term.lexemes for term in run)
    return Term(" ".join(term.text for term in run), frozenset(), ways=(as_typed, *meant))
