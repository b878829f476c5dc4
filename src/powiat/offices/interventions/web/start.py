"""The first screens: is anybody in danger, and where to go from here. R1.4."""

from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_safe

from powiat.ground.kernel.access import public
from powiat.offices.interventions.web import visitor


@public
@require_safe
def start(request: HttpRequest) -> HttpResponse:
    """The one question first."""
    return visitor.page(request, "interventions/app_start.html")


@public
@require_safe
def life(request: HttpRequest) -> HttpResponse:
    """Lane A: the number to call. Nothing is asked and nothing is stored."""
    return visitor.page(request, "interventions/app_life.html")


@public
@require_safe
def mine(request: HttpRequest) -> HttpResponse:
    """Reports kept on this device; the list is made by the browser."""
    return visitor.page(request, "interventions/app_mine.html")


@public
@require_safe
def offline(request: HttpRequest) -> HttpResponse:
    """What the app shows without a network."""
    return visitor.page(request, "interventions/app_offline.html")
