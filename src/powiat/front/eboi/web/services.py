"""Services: what can be done through the internet, and the card of each. R1.2: the empty form to print."""

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.cache import cache_control
from django.views.decorators.http import require_GET, require_safe

from powiat.chancery.eforms import api as eforms
from powiat.ground.kernel.access import public
from powiat.ground.kernel.sharing import shared

_CARD = (
    ("audience", "Dla kogo"),
    ("documents", "Co przygotować"),
    ("fee", "Ile to kosztuje"),
    ("deadline", "Ile to trwa"),
    ("legal_basis", "Podstawa prawna"),
    ("appeal", "Jeśli się nie zgadzasz"),
    ("channels", "Jak jeszcze możesz to załatwić"),
)


def find_form(code: str) -> eforms.Definition:
    """The published form that stands in the list, or 404."""
    try:
        form = eforms.definition(code)
    except eforms.UnknownForm:
        raise Http404 from None
    if not form.body.get("listed", True):
        raise Http404
    return form


@public
@shared
@require_safe
def service_list(request: HttpRequest) -> HttpResponse:
    """All services that can be begun here."""
    return render(request, "eboi/service_list.html", {"services": eforms.published()})


@public
@shared
@require_safe
def service_card(request: HttpRequest, code: str) -> HttpResponse:
    """The card: what it is, for whom, documents, fee, term, legal basis, appeal, the form."""
    form = find_form(code)
    sections = [(title, form.service[key]) for key, title in _CARD if form.service.get(key)]
    return render(
        request, "eboi/service_card.html", {"form": form, "service": form.service, "sections": sections}
    )


@public
@require_GET
@cache_control(public=True, max_age=3600)
def blank(request: HttpRequest, code: str) -> HttpResponse:
    """The empty form as PDF."""
    form = find_form(code)
    disposition = f'attachment; filename="{form.code}-{form.version}.pdf"'
    return HttpResponse(
        eforms.blank_pdf(form),
        content_type="application/pdf",
        headers={"Content-Disposition": disposition, "X-Content-Type-Options": "nosniff"},
    )
