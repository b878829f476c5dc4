"""Upkeep: what editors should know of their portal: searches without an answer, links that lead nowhere."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.http import require_POST, require_safe

from powiat.front.portal.models import HomePage
from powiat.front.portal.permissions import Permission
from powiat.front.portal.queries.links import broken_links, last_round
from powiat.ground.kernel.access import needs
from powiat.ground.outbox import api as outbox
from powiat.ground.search import api as search

editor = needs(Permission.EDIT)


@require_safe
@editor
def searches(request: HttpRequest) -> HttpResponse:
    """What people looked for in vain, and the words that the search takes for the same."""
    return _searches(request, said=request.GET.get("slowo", "")[:80])


@require_POST
@editor
def add_synonym(request: HttpRequest) -> HttpResponse:
    """A new pair of words; what is wrong is said beside what was typed."""
    said, meant = request.POST.get("said", "")[:80], request.POST.get("meant", "")[:120]
    try:
        search.add_synonym(said=said, meant=meant, by=request.actor, now=timezone.now())
    except search.BadSynonym as refusal:
        return _searches(request, said=said, meant=meant, trouble=str(refusal), status=422)
    messages.success(request, f"Kto wpisze „{said.strip()}”, znajdzie też „{meant.strip()}”.")
    return redirect("portal_searches")


@require_POST
@editor
def remove_synonym(request: HttpRequest, synonym_id: int) -> HttpResponse:
    """The pair means nothing to the search any more."""
    if search.remove_synonym(synonym_id=synonym_id, by=request.actor, now=timezone.now()):
        messages.success(request, "Usunięto parę słów.")
    return redirect("portal_searches")


@require_POST
@editor
def dismiss(request: HttpRequest) -> HttpResponse:
    """Seen; nothing is to be done."""
    search.dismiss_missed(words=request.POST.get("words", "")[:120], by=request.actor, now=timezone.now())
    return redirect("portal_searches")


@require_safe
@editor
def links(request: HttpRequest) -> HttpResponse:
    """Links that lead nowhere, page by page."""
    return render(request, "portal/upkeep_links.html", {"pages": broken_links(), "round": last_round()})


@require_POST
@editor
def check_links(request: HttpRequest) -> HttpResponse:
    """The worker makes a round now."""
    outbox.defer("portal.check_links_now")
    messages.success(request, "Sprawdzamy odsyłacze. Odśwież tę stronę za minutę.")
    return redirect("portal_links")


def _searches(request: HttpRequest, *, said: str = "", meant: str = "", trouble: str = "", status: int = 200):
    context = {
        "missed": search.missed(),
        "synonyms": search.synonyms(),
        "home": HomePage.objects.first(),
        "said": said,
        "meant": meant,
        "trouble": trouble,
    }
    return render(request, "portal/upkeep_searches.html", context, status=status)
