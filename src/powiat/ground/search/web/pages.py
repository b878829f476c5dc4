"""The two pages of search and the titles offered while one types."""

from collections.abc import Sequence

from django.core.exceptions import PermissionDenied
from django.core.paginator import Page, Paginator
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import render
from django.utils import timezone
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString
from django.views.decorators.http import require_safe

from powiat.ground.kernel.access import public, signed_in
from powiat.ground.kernel.actor import Actor
from powiat.ground.kernel.scopes import PUBLIC, scopes_of
from powiat.ground.outbox import api as outbox
from powiat.ground.search.data import Found, Part, Suggestion
from powiat.ground.search.domain.kinds import KINDS
from powiat.ground.search.domain.missed import keepable
from powiat.ground.search.domain.question import LONGEST_QUERY
from powiat.ground.search.queries.find import PAGE, find_entries
from powiat.ground.search.queries.suggest import suggest_titles
from powiat.ground.ui.components.marks import mark_text, tag
from powiat.ground.ui.parts import Column, Link, Row, Table

TONES = {
    "case": "blue",
    "letter": "teal",
    "document": "purple",
    "party": "orange",
    "bip": "red",
    "service": "green",
}


@require_safe
@signed_in
def desk_search(request: HttpRequest) -> HttpResponse:
    """Everything the clerk may see, as a table he can walk by keys."""
    actor = _clerk(request)
    found = _found(request, scopes_of(actor))
    context = {**_common(request, found), "table": _table(found)}
    return render(request, "search/desk.html", context)


@require_safe
@signed_in
def desk_suggestions(request: HttpRequest) -> HttpResponse:
    """A few titles for what has been typed so far."""
    actor = _clerk(request)
    return _suggestions(suggest_titles(_query(request), scopes_of(actor)))


@require_safe
@public
def public_search(request: HttpRequest) -> HttpResponse:
    """What everybody may see; also for a clerk who is signed in."""
    found = _found(request, (PUBLIC,), forgiving=True)
    if found.query and _is_missed(found) and "rodzaj" not in request.GET and (words := keepable(found.query)):
        # Counted by the worker: a page that is only asked for writes nothing itself.
        outbox.defer("search.note_missed", words=words)
    return render(request, "search/public.html", _common(request, found))


@require_safe
@public
def public_suggestions(request: HttpRequest) -> HttpResponse:
    """A few public titles for what has been typed so far."""
    return _suggestions(suggest_titles(_query(request), (PUBLIC,)))


def _suggestions(found: Sequence[Suggestion]) -> JsonResponse:
    offered = [{"kind": one.kind_name, "title": one.title, "mark": one.mark, "url": one.url} for one in found]
    answer = JsonResponse({"suggestions": offered})
    answer["Cache-Control"] = "no-store"
    return answer


def _clerk(request: HttpRequest) -> Actor:
    if not request.actor.post_ids:
        raise PermissionDenied
    return request.actor


def _query(request: HttpRequest) -> str:
    return " ".join(request.GET.get("q", "").replace("\x00", "").split())[:LONGEST_QUERY]


def _is_missed(found: Found) -> bool:
    """Nothing, or only what has some of the words."""
    return not found.total or not found.has_all_words


def _found(request: HttpRequest, scopes: Sequence[str], *, forgiving: bool = False) -> Found:
    query, kind, page = _query(request), request.GET.get("rodzaj", ""), request.GET.get("strona", "1")
    if not query:
        return Found(query="")
    number = int(page) if page.isascii() and page.isdigit() and len(page) < 6 else 1
    return find_entries(query, scopes, [kind] if kind in KINDS else None, number, forgiving)


def _common(request: HttpRequest, found: Found) -> dict:
    return {
        "found": found,
        "query": found.query,
        "page": _page(found),
        "kinds": _kinds(request, found),
        "mended": _address(request, q=found.did_you_mean) if found.did_you_mean else "",
        "is_cut": found.total > found.reachable,
    }


def _page(found: Found) -> Page:
    return Paginator(range(found.reachable), PAGE).page(found.page)


def _kinds(request: HttpRequest, found: Found) -> list[Link]:
    chosen = request.GET.get("rodzaj", "")
    if len(found.facets) < 2:
        return []
    every = sum(facet.total for facet in found.facets)
    links = [Link("Wszystko", _address(request, q=found.query), every, is_current=chosen not in KINDS)]
    for facet in found.facets:
        if facet.kind in KINDS:
            address = _address(request, q=found.query, rodzaj=facet.kind)
            links.append(Link(facet.name, address, facet.total, is_current=facet.kind == chosen))
    return links


def _address(request: HttpRequest, **values: str) -> str:
    query = request.GET.copy()
    query.clear()
    query.update(values)
    return "?" + query.urlencode()


def _table(found: Found) -> Table:
    return Table(
        caption=f"Wyniki wyszukiwania: {found.query}",
        is_caption_hidden=True,
        columns=[
            Column("title", "Tytuł", is_title=True),
            Column("mark", "Znak", kind="mark"),
            Column("kind", "Rodzaj"),
            Column("snippet", "Fragment", is_quiet=True),
            Column("at", "Data", kind="date"),
        ],
        rows=[
            Row(
                {
                    "title": marked(hit.title_parts),
                    "mark": mark_text(hit.marks[0]) if hit.marks else "",
                    "kind": tag(hit.kind_name, TONES.get(hit.kind, "grey")),
                    "snippet": marked(hit.snippet),
                    "at": f"{timezone.localtime(hit.at):%d.%m.%Y}" if hit.at else "",
                },
                url=hit.url,
            )
            for hit in found.hits
        ],
    )


def marked(parts: Sequence[Part]) -> SafeString:
    """The pieces of a text, each escaped, the answering ones in <mark>; one element, so a cell keeps them together."""
    pieces = (format_html("<mark>{}</mark>", part.text) if part.marked else part.text for part in parts)
    return format_html("<span>{}</span>", format_html_join("", "{}", ((piece,) for piece in pieces)))
