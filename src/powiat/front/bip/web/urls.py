"""Addresses of the bulletin. They are kept for good."""

from django.urls import path

from powiat.front.bip.web import archive, public, register, registers, sharing

urlpatterns = [
    path("", public.home, name="bip"),
    path("dzial/<slug:slug>/", public.section, name="bip-section"),
    path("szukaj/", public.search, name="bip-search"),
    path("rejestr-zmian/", register.register, name="bip-register"),
    path("rejestr-zmian.csv", register.register_csv, name="bip-register-csv"),
    path("rejestr-zmian.atom", register.register_atom, name="bip-register-atom"),
    path("rejestr-zmian.rss", register.register_rss, name="bip-register-rss"),
    path("redakcja/", public.editors, name="bip-editors"),
    path("instrukcja/", public.guide, name="bip-guide"),
    path("jak-uzyskac-informacje/", public.how_to_get, name="bip-how-to-get"),
    path("ponowne-wykorzystywanie/", public.reuse, name="bip-reuse"),
    path("skroty/", public.abbreviations, name="bip-abbreviations"),
    path("wylaczenia-jawnosci/", public.exclusions, name="bip-exclusions"),
    path("statystyka/", public.statistics, name="bip-statistics"),
    path("mapa/", public.site_map, name="bip-map"),
    path("rejestry/", registers.register_list, name="bip-registers"),
    path("rejestry/petycje/zbiorcza/", registers.petition_summary, name="bip-petitions"),
    path("rejestry/petycje/zbiorcza/<int:year>/", registers.petition_summary, name="bip-petitions-of"),
    path("rejestry/<slug:slug>/", registers.register_page, name="bip-register-rows"),
    path("rejestry/<slug:slug>.csv", registers.register_csv, name="bip-register-rows-csv"),
    path("rejestry/<slug:slug>.json", registers.register_json, name="bip-register-rows-json"),
    path("rejestry/<slug:slug>/<int:row_id>/", registers.register_row, name="bip-register-row"),
    path("rejestry/<slug:slug>/<int:row_id>/plik/", registers.register_file, name="bip-register-file"),
    path("archiwum/", archive.archive_list, name="bip-archive"),
    path("archiwum/<int:page_id>/", archive.archive_page, name="bip-archive-page"),
    path("<int:article_id>/karta/<slug:digest>.png", sharing.card, name="bip-card"),
    path("<int:article_id>/", public.article, name="bip-article"),
    path("<int:article_id>/wersje/", public.versions, name="bip-versions"),
    path("<int:article_id>/wersje/<int:number>/", public.version, name="bip-version"),
    path("<int:article_id>/wersje/<int:old>..<int:new>/", public.difference, name="bip-difference"),
    path("<int:article_id>/wersje/<int:number>/pliki/<int:place>/", public.attachment, name="bip-attachment"),
]
