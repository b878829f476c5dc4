"""Addresses of the bulletin. They are kept for good."""

from django.urls import path

from powiat.front.bip.web import public, register

urlpatterns = [
    path("", public.home, name="bip"),
    path("dzial/<slug:slug>/", public.section, name="bip-section"),
    path("szukaj/", public.search, name="bip-search"),
    path("rejestr-zmian/", register.register, name="bip-register"),
    path("rejestr-zmian.csv", register.register_csv, name="bip-register-csv"),
    path("rejestr-zmian.atom", register.register_atom, name="bip-register-atom"),
    path("redakcja/", public.editors, name="bip-editors"),
    path("instrukcja/", public.guide, name="bip-guide"),
    path("jak-uzyskac-informacje/", public.how_to_get, name="bip-how-to-get"),
    path("mapa/", public.site_map, name="bip-map"),
    path("<int:article_id>/", public.article, name="bip-article"),
    path("<int:article_id>/wersje/", public.versions, name="bip-versions"),
    path("<int:article_id>/wersje/<int:number>/", public.version, name="bip-version"),
    path("<int:article_id>/wersje/<int:old>..<int:new>/", public.difference, name="bip-difference"),
    path("<int:article_id>/wersje/<int:number>/pliki/<int:place>/", public.attachment, name="bip-attachment"),
]
