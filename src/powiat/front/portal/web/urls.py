"""Addresses of the portal. The pages' own come last: they take whatever nobody else has taken."""

from django.urls import include, path, re_path
from wagtail.admin import urls as editorial
from wagtail.documents.views.serve import serve as document
from wagtail.urls import serve_pattern

from powiat.front.portal.web import machines, media, pages
from powiat.ground.kernel.access import public
from powiat.ground.kernel.sharing import shared

urlpatterns = [
    path("redakcja/", include(editorial)),
    path("robots.txt", machines.robots, name="robots"),
    path("sitemap.xml", machines.sitemap, name="sitemap"),
    path("aktualnosci/rss/", public(shared(machines.NewsFeed())), name="news-feed"),
    re_path(r"^dokumenty/(\d+)/(.*)$", public(document), name="wagtaildocs_serve"),
    re_path(r"^media/images/(?P<path>.+)$", media.picture, name="picture"),
    re_path(serve_pattern, pages.page, name="wagtail_serve"),
]
