"""Addresses of the portal. The pages' own come last: they take whatever nobody else has taken."""

from django.urls import include, path, re_path
from wagtail.admin import urls as editorial
from wagtail.documents.views.serve import serve as document
from wagtail.urls import serve_pattern

from powiat.front.portal.web import audit, calendar, cards, library, machines, media, pages, site_map
from powiat.ground.kernel.access import public
from powiat.ground.kernel.sharing import shared

urlpatterns = [
    path("redakcja/", include(editorial)),
    path("robots.txt", machines.robots, name="robots"),
    path("sitemap.xml", machines.sitemap, name="sitemap"),
    path("aktualnosci/rss/", public(shared(machines.NewsFeed())), name="news-feed"),
    path("wydarzenia/kalendarz.ics", calendar.events, name="events-calendar"),
    path("wydarzenia/<slug:slug>/termin.ics", calendar.event, name="event-calendar"),
    path("formularze/<slug:code>/", library.form, name="paper-form"),
    path("formularze/<slug:code>/<str:number>/", library.form, name="paper-form-edition"),
    path("deklaracja-dostepnosci/raport-z-badania/", audit.report, name="accessibility-audit"),
    path("karty/<int:page_id>/<slug:digest>.png", cards.card, name="sharing-card"),
    path("mapa-strony/", site_map.site_map, name="site-map"),
    re_path(r"^dokumenty/(\d+)/(.*)$", public(document), name="wagtaildocs_serve"),
    re_path(r"^media/images/(?P<path>.+)$", media.picture, name="picture"),
    re_path(serve_pattern, pages.page, name="wagtail_serve"),
]
