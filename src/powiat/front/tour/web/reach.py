"""Reach: whether an address of ours is answered, asked of the table of addresses and of the portal's tree of pages."""

from collections.abc import Callable
from urllib.parse import urlsplit

from django.http import Http404, HttpRequest
from django.urls import Resolver404, resolve
from wagtail.models import Site

# The portal's pages take every address that is left; whether there is such a page only their tree knows.
LEFT_OVER = "wagtail_serve"


def reach(request: HttpRequest) -> Callable[[str], bool]:
    """A question for `faults`; addresses elsewhere are not asked."""
    site = Site.find_for_request(request)

    def leads_somewhere(url: str) -> bool:
        path = urlsplit(url).path
        if not url.startswith("/") or not path:
            return url.startswith("https://")
        try:
            if resolve(path).url_name != LEFT_OVER:
                return True
            if site is None:
                return False
            site.root_page.localized.specific.route(request, [part for part in path.split("/") if part])
        except (Resolver404, Http404):
            return False
        return True

    return leads_somewhere
