"""Map of the site for people."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from powiat.front.portal.models import PortalPage
from powiat.ground.kernel.access import public
from powiat.ground.kernel.sharing import shared

SERVICES = (
    ("Formularze do wysłania przez internet", "/uslugi/"),
    ("Sprawdź swoją sprawę", "/sprawdz-sprawe/"),
    ("Moje sprawy", "/moje-sprawy/"),
    ("Biuletyn Informacji Publicznej", "/bip/"),
    ("Ostrzeżenia", "/ostrzezenia/"),
    ("Szukaj", "/szukaj/"),
)
# News and events have lists of their own; here they would bury everything else.
LEFT_OUT = ("portal.newspage", "portal.eventpage")


@public
@shared
@require_safe
def site_map(request: HttpRequest) -> HttpResponse:
    """Every published page, in the order of the tree."""
    pages = PortalPage.objects.live().public().filter(depth__gt=1).select_related("content_type", "locale")
    shown = [
        (page, min(page.depth - 2, 3))
        for page in pages.order_by("path")
        if f"{page.content_type.app_label}.{page.content_type.model}" not in LEFT_OUT
    ]
    return render(request, "portal/map_of_site.html", {"pages": shown, "services": SERVICES})
