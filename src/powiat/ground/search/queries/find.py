"""Finding: one page of hits, how many there are in all, and of which kinds."""

from collections.abc import Sequence
from math import ceil

from powiat.ground.search.data import Facet, Found, Hit
from powiat.ground.search.domain import highlight
from powiat.ground.search.domain.kinds import kind_name
from powiat.ground.search.domain.question import Question, by_fragment, parse
from powiat.ground.search.queries.mend import mended
from powiat.ground.search.queries.within import Reading, reading

PAGE = 20
# The pages show this many hits; nobody turns more leaves, he asks more exactly.
REACHABLE = 400

_COUNT = """
select kind, count(*) from search_searchentry entry where {condition} and {within} group by kind order by kind
"""
# First what is called so, then what only mentions it; in each the newest are weighed, the better match first.
# When the titles alone fill the pages, the mentions are not read: for a common word they are half the county.
_BEST = """
with named as (
    select id from search_searchentry entry where head @@ %(exactly)s::tsquery and {within} and {of_kinds}
    order by at desc nulls last, id desc limit %(reachable)s
), mentioned as (
    select id from search_searchentry entry where whole @@ %(asked)s::tsquery and {within} and {of_kinds}
    order by at desc nulls last, id desc
    limit case when (select count(*) from named) < %(reachable)s then %(reachable)s else 0 end
), candidates as (
    select id, bool_or(is_named) as is_named
    from (select id, true as is_named from named union all select id, false from mentioned) both_of_them
    group by id
)
select id from candidates join search_searchentry entry using (id) where {within}
order by is_named desc,
    round(ts_rank('{0.1, 0.2, 0.6, 1.0}', whole, %(asked)s::tsquery, 1)::numeric, 1) desc,
    at desc nulls last, id desc
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
    query: str, scopes: Sequence[str], kinds: Sequence[str] | None = None, page: int = 1
) -> Found:
    """The hits of one page. The kinds narrow the hits, not the facets, so that the reader can change his
    mind."""
    question = parse(query)
    with reading(scopes) as reader:
        if not question:
            return Found(query=query)
        asked = question.tsquery()
        facets = _facets(reader, "whole @@ %(asked)s::tsquery", asked=asked)
        fragment = "" if facets else by_fragment(query)
        if fragment:
            facets = _facets(reader, "mark_text like %(fragment)s", fragment=fragment)
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
            ids = reader.rows(
                _BEST,
                asked=asked,
                exactly=question.exact_tsquery(),
                reachable=REACHABLE,
                **place,
            )
        return Found(
            query=query,
            hits=_hits(reader, [row[0] for row in ids], question),
            total=total,
            reachable=reachable,
            page=page,
            pages=pages,
            facets=facets,
            did_you_mean="" if facets else mended(question, reader),
        )


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
