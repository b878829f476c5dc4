"""Mending a mistyped query: "Czy chodziło o…"."""

from dataclasses import dataclass

from powiat.ground.search.domain.alike import most_slips, slips
from powiat.ground.search.domain.lemmas import asked
from powiat.ground.search.domain.question import Question, Term
from powiat.ground.search.domain.vector import quoted
from powiat.ground.search.domain.words import fold
from powiat.ground.search.queries.within import Reading

_SHORTEST = 4
_MOST_TRIED = 60

# The vocabulary is common to all, so of these only a word that the reader could find is ever shown.
_ALIKE = """
select word from search_searchword where word %% %(typed)s or word %% %(folded)s
order by greatest(similarity(word, %(typed)s), similarity(word, %(folded)s)) desc, word limit %(most)s
"""


@dataclass(frozen=True, slots=True)
class Forgiven:
    """What is asked instead: mended words, or as many of the words as anything answers."""

    question: Question
    tsquery: str
    words: str
    has_all: bool


def forgiven(question: Question, reader: Reading) -> Forgiven | None:
    """Unknown words are mended or left out; when no entry has all the rest, any of them will do."""
    terms = [known for term in question.terms if (known := _known(term, reader))]
    if not terms:
        return None
    other = Question(tuple(terms))
    words = " ".join(term.text for term in terms)
    if reader.exists(other.tsquery()):
        return Forgiven(other, other.tsquery(), words, len(terms) == len(question.terms))
    return Forgiven(other, other.any_tsquery(), words, has_all=False)


def _known(term: Term, reader: Reading) -> Term | None:
    if reader.exists(term.tsquery()):
        return term
    word = _alike(term, reader)
    return Term(word, asked(word)) if word else None


def mended(question: Question, reader: Reading) -> str:
    """The query with unknown words replaced by known ones that look alike; empty when that finds nothing
    either."""
    words, parts = [], []
    for term in question.terms:
        if reader.exists(term.tsquery()):
            words.append(term.text)
            parts.append(term.tsquery())
            continue
        word = _alike(term, reader)
        if not word:
            return ""
        words.append(word)
        parts.append(quoted(word))
    changed = words != [term.text for term in question.terms]
    return " ".join(words) if changed and reader.exists(" & ".join(parts)) else ""


def _alike(term: Term, reader: Reading) -> str:
    if term.is_prefix or len(term.text) < _SHORTEST:
        return ""
    typed = fold(term.text)
    words = [row[0] for row in reader.vocabulary(_ALIKE, typed=term.text, folded=typed, most=_MOST_TRIED)]
    near = [word for word in words if slips(typed, fold(word)) <= most_slips(typed)]
    # `działka` and its copy `dzialka` are one word: it is shown as it is written.
    near.sort(key=lambda word: (slips(typed, fold(word)), word == fold(word), word))
    return next((word for word in near if reader.exists(quoted(word))), "")
