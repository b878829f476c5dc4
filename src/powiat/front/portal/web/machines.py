"""Machines: what search engines and news readers ask for."""

from xml.etree import ElementTree

from django.conf import settings
from django.contrib.syndication.views import Feed
from django.http import HttpRequest, HttpResponse
from django.views.decorators.cache import cache_control

from powiat.front.portal.models import NewsPage, PortalPage
from powiat.front.portal.models.kinds import newest
from powiat.ground.kernel.access import public
from powiat.ground.kernel.sharing import shared

FIXED = ("/uslugi/", "/sprawdz-sprawe/", "/bip/", "/spacer/")
CLOSED = (
    "/biurko/",
    "/redakcja/",
    "/konto/",
    "/moje-sprawy/",
    "/po-zalogowaniu/",
    "/szukaj/",
    "/dev/",
    "/api/",
)
IN_FEED = 20


@public
@cache_control(public=True, max_age=3600)
def robots(request: HttpRequest) -> HttpResponse:
    """Where robots have nothing to look for. A demo is not to be found at all."""
    if settings.IS_DEMO:
        lines = ["User-agent: *", "Disallow: /"]
    else:
        lines = ["User-agent: *", *(f"Disallow: {path}" for path in CLOSED)]
        lines += ["", f"Sitemap: {request.build_absolute_uri('/sitemap.xml')}"]
    return HttpResponse("\n".join(lines) + "\n", content_type="text/plain")


@public
@shared
@cache_control(public=True, max_age=3600)
def sitemap(request: HttpRequest) -> HttpResponse:
    """The published pages and the entrances of the services."""
    root = ElementTree.Element("urlset", xmlns="http://www.sitemaps.org/schemas/sitemap/0.9")
    pages = PortalPage.objects.live().public().filter(depth__gt=1).order_by("path")
    entries = [(page.get_url(request), page.last_published_at) for page in pages]
    entries += [(path, None) for path in FIXED]
    for address, changed in entries:
        if address:
            place = ElementTree.SubElement(root, "url")
            ElementTree.SubElement(place, "loc").text = request.build_absolute_uri(address)
            if changed:
                ElementTree.SubElement(place, "lastmod").text = f"{changed:%Y-%m-%d}"
    body = ElementTree.tostring(root, encoding="utf-8", xml_declaration=True)
    return HttpResponse(body, content_type="application/xml")


class NewsFeed(Feed):
    """Kanał RSS aktualności."""

    title = "Powiat Łaski: aktualności"
    link = "/aktualnosci/"
    description = "Wiadomości ze Starostwa Powiatowego w Łasku"
    language = "pl"

    def items(self) -> list[NewsPage]:
        """The newest."""
        return list(newest(IN_FEED))

    def item_title(self, item: NewsPage) -> str:
        """As on the page."""
        return item.title

    def item_description(self, item: NewsPage) -> str:
        """The summary."""
        return item.summary

    def item_link(self, item: NewsPage) -> str:
        """Where to read it."""
        return item.url

    def item_pubdate(self, item: NewsPage):
        """When it was published first."""
        return item.first_published_at
