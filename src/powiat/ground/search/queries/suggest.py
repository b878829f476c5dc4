"""Suggesting: a few titles while the reader still types."""

from collections.abc import Sequence

from powiat.ground.search.data import Suggestion
from powiat.ground.search.domain.kinds import kind_name
from powiat.ground.search.domain.question import parse_unfinished
from powiat.ground.search.queries.synonyms import book
from powiat.ground.search.queries.within import reading

SUGGESTED = 8
_LEADING = ["service", "form", "page", "unit"]
# Two letters begin every third word of the county.
_SHORTEST = 3

_NEWEST = """
select id from search_searchentry entry
where head @@ %(asked)s::tsquery and {within} and {of_kinds}
order by kind = any(%(leading)s) desc, at desc nulls last, id desc limit %(limit)s
"""
_SHOW = """
select kind, title, url, marks from search_searchentry entry where id = any(%(ids)s) and {within}
order by kind = any(%(leading)s) desc, at desc nulls last, id desc
"""


def suggest_titles(
    query: str, scopes: Sequence[str], kinds: Sequence[str] | None = None
) -> tuple[Suggestion, ...]:
    """The newest entries whose titles or marks begin so."""
    question = book().widened(parse_unfinished(query))
    with reading(scopes) as reader:
        if not question or len(query.strip()) < _SHORTEST:
            return ()
        ids = reader.rows(
            _NEWEST,
            asked=question.tsquery(),
            kinds=list(kinds) if kinds else None,
            limit=SUGGESTED,
            leading=_LEADING,
        )
        if not ids:
            return ()
        return tuple(
            Suggestion(
                kind=kind, kind_name=kind_name(kind), title=title, url=url, mark=marks[0] if marks else ""
            )
            for kind, title, url, marks in reader.rows(_SHOW, ids=[row[0] for row in ids], leading=_LEADING)
        )
