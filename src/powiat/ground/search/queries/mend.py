"""Mending a mistyped query: "Czy chodziło o…"."""

from powiat.ground.search.domain.question import Question, Term
from powiat.ground.search.domain.vector import quoted
from powiat.ground.search.domain.words import fold
from powiat.ground.search.queries.within import Reading

_SHORTEST = 4
_MOST_TRIED = 12

# The vocabulary is common to all, so a word is offered only when {within} finds an entry that holds it.
_ALIKE = """
select word from (
    select word, greatest(similarity(word, %(typed)s), similarity(word, %(folded)s)) as likeness
    from search_searchword where word %% %(typed)s or word %% %(folded)s
    order by 2 desc, abs(length(word) - length(%(typed)s)), word limit %(most)s
) alike
where exists (
    select from search_searchentry entry
    where whole @@ ('''' || replace(replace(word, '\\', '\\\\'), '''', '''''') || '''')::tsquery and {within}
)
order by likeness desc, word
"""


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
    found = [row[0] for row in reader.rows(_ALIKE, typed=term.text, folded=fold(term.text), most=_MOST_TRIED)]
    if not found:
        return ""
    # `działka` and its copy `dzialka` are one word: show it as it is written.
    return next((word for word in found if word != fold(word) and fold(word) == fold(found[0])), found[0])
