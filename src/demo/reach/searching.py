"""The search over many documents: how fast, how good, and beside Wagtail's own over the same documents."""

import time
from collections.abc import Callable, Iterator, Sequence

import httpx
from django.conf import settings
from wagtail.search.backends import get_search_backend

from demo.reach.quality import Asked, questions, score
from demo.reach.tables import page_model
from demo.spine.figures import percentile, told
from powiat.ground.search import api as search

GOAL = 150
PEER = "Wagtail's"


def ours(typed: str) -> list[str]:
    """Titles of the first page, the number of all and the facets: what a visitor's page asks for."""
    return [hit.title for hit in search.find(typed, (search.PUBLIC,), forgiving=True).hits]


def wagtails(typed: str) -> list[str]:
    """Titles of the first twenty, and the number of all."""
    found = get_search_backend().search(typed, page_model("PortalPage").objects.live())
    return [page.title for page in found[:20]] if found.count() else []


def over_http(rounds: int) -> Iterator[str]:
    """The visitor's page, whole."""
    times = []
    with httpx.Client(timeout=60) as client:
        for number in range(rounds + 1):
            for one in questions():
                began = time.perf_counter()
                answer = client.get(settings.PUBLIC_ADDRESS + "/szukaj/", params={"q": one.typed})
                answer.raise_for_status()
                if number:
                    times.append((time.perf_counter() - began) * 1000)
    yield f"{'':34} {'p50 ms':>8} {'p95 ms':>8} {'max ms':>8}"
    held = "held" if percentile(times, 95) <= GOAL else "NOT held"
    yield f"{'page of results over HTTP':34} {told(times)}   {held}, goal {GOAL}"


def compared(rounds: int) -> Iterator[str]:
    """Both in this process: the same sixty questions, then only those that a page of Wagtail's answers."""
    titles = set(page_model("PortalPage").objects.live().values_list("title", flat=True))
    known = [one for one in questions() if one.answers & titles]
    yield f"{'in the process':34} {'p50 ms':>8} {'p95 ms':>8} {'max ms':>8}"
    spent = {}
    for name, ask in (("ours", ours), (PEER, wagtails)):
        spent[name] = _timed(ask, known, rounds)
        yield f"{name:34} {told(spent[name])}"
    yield f"p95, Wagtail's : ours {percentile(spent[PEER], 95) / percentile(spent['ours'], 95):.2f}"
    yield f"{'ours, all 60':34} {score(ours).told()}"
    yield f"{f'ours, the {len(known)} of pages':34} {score(ours, known).told()}"
    yield f"{f'Wagtail, the same {len(known)}':34} {score(wagtails, known).told()}"
    for typed, place in score(ours).missed:
        yield f"   not first: {typed} ({place or 'not shown'})"


def _timed(ask: Callable[[str], Sequence[str]], asked: Sequence[Asked], rounds: int) -> list[float]:
    times = []
    for number in range(rounds + 1):
        for one in asked:
            began = time.perf_counter()
            ask(one.typed)
            if number:
                times.append((time.perf_counter() - began) * 1000)
    return times
