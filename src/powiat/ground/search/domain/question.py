"""A query as the reader typed it, turned into a question to the index."""

import re
from dataclasses import dataclass

from powiat.ground.search.domain import marks as mark_rules
from powiat.ground.search.domain.lemmas import asked
from powiat.ground.search.domain.vector import quoted
from powiat.ground.search.domain.words import STOP_WORDS, fold, plain, words

LONGEST_QUERY = 200
_MOST_TERMS = 12
_SHORTEST_FRAGMENT = 3
_NOT_IN_MARKS = re.compile(r"[\\%_\x00]")


Way = tuple[frozenset[str], ...]


@dataclass(frozen=True, slots=True)
class Term:
    """One word of the query with the lexemes that answer it; a mark is asked as a prefix.

    `ways` are other ways of saying the same, each a run of words that must all be there.
    """

    text: str
    lexemes: frozenset[str]
    is_prefix: bool = False
    ways: tuple[Way, ...] = ()

    def tsquery(self) -> str:
        """An OR over the lexemes and over the other ways."""
        end = ":*" if self.is_prefix else ""
        either = [quoted(one) + end for one in sorted(self.lexemes)]
        return "(" + " | ".join(either + [_all_of(way) for way in self.ways]) + ")"

    def every_lexeme(self) -> frozenset[str]:
        """All lexemes that answer, for marking them in a text."""
        return self.lexemes.union(*(word for way in self.ways for word in way))

    def exact_tsquery(self) -> str:
        """The same, but a mark must end where one of its parts ends: `RPW/12` is not `RPW/120`."""
        if not self.is_prefix:
            return self.tsquery()
        return (
            "(" + " | ".join(f"{quoted(one)} | {quoted(one + '.')}:*" for one in sorted(self.lexemes)) + ")"
        )


@dataclass(frozen=True, slots=True)
class Question:
    """All words must be answered."""

    terms: tuple[Term, ...]

    def tsquery(self) -> str:
        """An AND over the words."""
        return " & ".join(term.tsquery() for term in self.terms)

    def exact_tsquery(self) -> str:
        """An AND over the words, marks taken whole."""
        return " & ".join(term.exact_tsquery() for term in self.terms)

    def any_tsquery(self) -> str:
        """An OR over the words."""
        return " | ".join(term.tsquery() for term in self.terms)

    def __bool__(self) -> bool:
        return bool(self.terms)


def _all_of(way: Way) -> str:
    return "(" + " & ".join("(" + " | ".join(map(quoted, sorted(word))) + ")" for word in way) + ")"


def parse(text: str) -> Question:
    """`wypis z ewidencji 6640.12` -> wypis AND ewidencja AND 6640.12*. Common words are left out."""
    return Question(tuple(_terms(text)[:_MOST_TERMS]))


def parse_unfinished(text: str) -> Question:
    """The same while the reader still types: the last word may go on."""
    terms = _terms(text)[:_MOST_TERMS]
    if terms and not text[-1:].isspace():
        last = terms[-1]
        terms[-1] = Term(last.text, last.lexemes | {fold(last.text)}, is_prefix=True)
    return Question(tuple(terms))


def _terms(text: str) -> list[Term]:
    text = text[:LONGEST_QUERY]
    terms, rest = [], []
    for piece in text.split():
        found = mark_rules.in_text(piece)
        if found and found[0].group() == piece.strip('.,;:/-()„”"'):
            terms.append(Term(piece, frozenset([mark_rules.normal(found[0].group())]), is_prefix=True))
        else:
            rest.append(piece)
    typed = [plain(match.group()) for match in words(" ".join(rest))]
    telling = [word for word in typed if word not in STOP_WORDS]
    # A query of nothing but common words is asked as it is.
    for word in dict.fromkeys(telling or (typed if not terms else [])):
        terms.append(Term(word, asked(word)))
    return terms


def by_fragment(text: str) -> str:
    """The pattern for a number remembered from its middle (`740.12`); empty when the query is not one
    number."""
    mark = mark_rules.normal(text)
    fits = len(text.split()) == 1 and len(mark) >= _SHORTEST_FRAGMENT and any(sign.isdigit() for sign in mark)
    return "%" + _NOT_IN_MARKS.sub("", mark) + "%" if fits else ""
