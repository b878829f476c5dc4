"""Search: one question to everything public: pages, news, services, BIP."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from powiat.ground.kernel.access import public
from powiat.ground.search import api as search

LONGEST = 200


@public
def find(request: HttpRequest) -> HttpResponse:
    """?q= is the question, ?rodzaj= narrows to one kind, ?strona= turns the pages."""
    question = request.GET.get("q", "").strip()[:LONGEST]
    kind = request.GET.get("rodzaj", "")
    number = request.GET.get("strona", "")
    found = search.find(
        question,
        scopes=(search.PUBLIC,),
        kinds=(kind,) if kind else None,
        page=max(1, min(int(number), 1000)) if number.isdecimal() and len(number) < 5 else 1,
    )
    return render(request, "portal/search.html", {"found": found, "question": question, "kind": kind})
