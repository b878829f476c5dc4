"""Gallery: every component in every state, for people who build pages and for the tests. Demo only."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import path
from django.utils import timezone

from powiat.ground.kernel.access import public
from powiat.ground.ui import samples

PAGES = {
    "": "resident",
    "biurko/": "desk",
    "bip/": "bip",
    "formularze/": "forms",
    "formularze-biurka/": "desk_forms",
}
# The county's own warnings are rows; the gallery shows components and asks no database.
_QUIET = {"public_warnings": None}


@public
def show(request: HttpRequest, name: str) -> HttpResponse:
    """One page of the gallery."""
    context = samples.desk if name.startswith("desk") else samples.everything
    return render(request, f"ui/gallery/{name}.html", {**context(request, timezone.now()), **_QUIET})


urlpatterns = [path(address, show, {"name": name}, name=f"gallery-{name}") for address, name in PAGES.items()]
