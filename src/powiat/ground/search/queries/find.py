"""Finding: one page of hits, how many there are in all, and of which kinds."""

import json
from collections.abc import Sequence
from dataclasses import dataclass
from math import ceil
from typing import Any

from powiat.ground.search.data import Facet, Found, Hit
from powiat.ground.search.domain import highlight
from powiat.ground.search.domain.kinds import LEADING, kind_name
from powiat.ground.search.domain.question import Question, by_fragment, parse
from powiat.ground.search.queries.mend import forgiven, mended
from powiat.ground.search.queries.synonyms import book
from powiat.ground.search.queries.within import Reading, reading

PAGE = 20
# The pages show this many hits; nobody turns more leaves, he asks more exactly.
REACHABLE = 400

_SAYS = "whole @@ %(asked)s::tsquery"
_COUNT = """
select kind, count(*) from search_searchentry entry where {condition} and {within} group by kind order by kind
"""
# First what is called so, then what only mentions it; in each what settles matters and the newest are weighed.
# When the titles alone fill the pages, the mentions are not read: for a common word they are half the county.
# Weighed: how many of the words stand in the title (or in the other names), how little else does, how often the text
# speaks of them, and the kind.
_BEST = """
with named as (
    select id from search_searchentry entry where head @@ %(exactly)s::tsquery and {within} and {of_kinds}
    order by kind = any(%(leading)s) desc, at desc nulls last, id desc limit %(reachable)s
), mentioned as (
    select id from search_searchentry entry where whole @@ %(asked)s::tsquery and {within} and {of_kinds}
    order by kind = any(%(leading)s) desc, at desc nulls last, id desc
    limit case when (select count(*) from named) < %(reachable)s then %(reachable)s else 0 end
), candidates as (
    select id, bool_or(is_named) as is_named
    from (select id, true as is_named from named union all select id, false from mentioned) both_of_them
    group by id
)
select id from candidates join search_searchentry entry using (id)
cross join lateral (
    select count(*) filter (where whole @@ one::tsquery) as told, count(*) filter (where head @@ one::tsquery) as titled
    from unnest(%(terms)s::text[]) one
) words
where {within}
order by is_named desc, round((
    told + titled * (0.5 + 1.5 / (2 + length(ts_filter(head, '{a}')))) + coalesce((%(weights)s::jsonb ->> kind)::float8, 0)
    + ts_rank('{0.1, 0.2, 0.6, 1.0}', whole, %(any)s::tsquery, 1)
)::numeric, 1) desc, at desc nulls last, id desc
limit %(limit)s offset %(offset)s
"""
_BY_FRAGMENT = """
select id from search_searchentry entry
where mark_text like %(fragment)s and {within} and {of_kinds}
order by at desc nulls last, id desc limit %(limit)s offset %(offset)s
"""
_SHOW = """
select id, kind, ref, title, body, marks, url, at from search_searchentry entry where id = any(%(ids)s) and
{within}
"""


def find_entries(
    query: str,
    scopes: Sequence[str],
    kinds: Sequence[str] | None = None,
    page: int = 1,
    forgiving: bool = False,
) -> Found:
    """The hits of one page. The kinds narrow the hits, not the facets, so that the reader can change his mind.

    `forgiving`: where nothing has all the words, hits for mended words or for some of them are given instead.
    """
    question = book().widened(parse(query))
    with reading(scopes) as reader:
        if not question:
            return Found(query=query)
        asked = _Asked(question, question.tsquery())
        facets = _facets(reader, _SAYS, asked=asked.tsquery)
        fragment = "" if facets else by_fragment(query)
        if fragment:
            facets = _facets(reader, "mark_text like %(fragment)s", fragment=fragment)
        if not facets and forgiving and (other := forgiven(question, reader)):
            asked = _Asked(other.question, other.tsquery, other.words, other.has_all)
            facets, fragment = _facets(reader, _SAYS, asked=asked.tsquery), ""
        total = sum(facet.total for facet in facets if not kinds or facet.kind in kinds)
        reachable = min(total, REACHABLE)
        pages = max(1, ceil(reachable / PAGE))
        page = min(max(1, page), pages)
        place = {"limit": PAGE, "offset": (page - 1) * PAGE, "kinds": list(kinds) if kinds else None}
        if not total:
            ids = []
        elif fragment:
            ids = reader.rows(_BY_FRAGMENT, fragment=fragment, **place)
        else:
            ids = reader.rows(_BEST, **asked.values(), **place)
        return Found(
            query=query,
            hits=_hits(reader, [row[0] for row in ids], asked.question),
            total=total,
            reachable=reachable,
            page=page,
            pages=pages,
            facets=facets,
            did_you_mean="" if facets else mended(question, reader),
            shown_for=asked.shown_for,
            has_all_words=asked.has_all,
        )


@dataclass(frozen=True, slots=True)
class _Asked:
    """What the index is asked in the end: the question as typed, or a forgiven one."""

    question: Question
    tsquery: str
    shown_for: str = ""
    has_all: bool = True

    def values(self) -> dict[str, Any]:
        """For the statement that puts the hits in order."""
        return {
            "asked": self.tsquery,
            "exactly": self.question.exact_tsquery(),
            "any": self.question.any_tsquery(),
            "terms": [term.tsquery() for term in self.question.terms],
            "leading": list(LEADING),
            "weights": json.dumps(LEADING),
            "reachable": REACHABLE,
        }


def _facets(reader: Reading, condition: str, **values: str) -> tuple[Facet, ...]:
    rows = reader.rows(_COUNT.replace("{condition}", condition), **values)
    return tuple(Facet(kind, kind_name(kind), total) for kind, total in rows)


def _hits(reader: Reading, ids: list[int], question: Question) -> tuple[Hit, ...]:
    if not ids:
        return ()
    shown = {row[0]: row[1:] for row in reader.rows(_SHOW, ids=ids)}
    hits = []
    for one in ids:
        kind, ref, title, body, marks, url, at = shown[one]
        hits.append(
            Hit(
                kind=kind,
                kind_name=kind_name(kind),
                ref=ref,
                title=title,
                url=url,
                at=at,
                marks=tuple(marks),
                title_parts=highlight.parts(title, question),
                snippet=highlight.snippet(body, question),
            )
        )
    return tuple(hits)
