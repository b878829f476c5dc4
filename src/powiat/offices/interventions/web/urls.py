"""Addresses of reports for everybody: /interwencje/."""

from django.urls import path

from powiat.offices.interventions.web import (
    follow,
    lists,
    machines,
    maps,
    outside,
    own,
    report_form,
    sending,
    start,
    works_public,
)

app_name = "interventions"
_ONE = "zgloszenie/<slug:number>"
_OWN = "moje/<slug:number>"
urlpatterns = [
    path("", start.start, name="start"),
    path("112/", start.life, name="life"),
    path("moje/", start.mine, name="mine"),
    path("bez-zasiegu/", start.offline, name="offline"),
    path("zglos/", report_form.fill, name="report"),
    path("udostepnij/", sending.share, name="share"),
    path("wyslij/", sending.send, name="send"),
    path("przyjete/<slug:number>/", own.sent, name="sent"),
    path("status/", own.status, name="status"),
    path(f"{_OWN}/", own.one, name="own"),
    path(f"{_OWN}/odpowiedz/", own.answer_question, name="own-answer"),
    path(f"{_OWN}/dopisz/", own.add, name="own-add"),
    path(f"{_OWN}/nie-naprawiono/", own.not_fixed, name="own-reopen"),
    path(f"{_OWN}/powiadamiaj/", own.tell_me, name="own-follow"),
    path(f"{_OWN}/wyjdz/", own.leave, name="own-leave"),
    path(f"{_ONE}/", lists.one, name="public-one"),
    path(f"{_ONE}/dotyczy-mnie/", lists.count_me, name="affects"),
    path("zdjecia/<uuid:photo_id>/", lists.photo, name="photo"),
    path("zdjecia/<uuid:photo_id>/male/", lists.thumb, name="thumb"),
    path("lista/", lists.listed, name="public-list"),
    path("mapa/", maps.show, name="map"),
    path("mapa/punkty.geojson", maps.pins, name="pins"),
    path("mapa/gminy.geojson", maps.base, name="map-base"),
    path("mapa/cieplo.json", maps.heat, name="heat"),
    path("prace/", works_public.listed, name="works"),
    path("prace/punkty.geojson", works_public.layer, name="works-layer"),
    path("prace/w-poblizu.json", works_public.near, name="works-near"),
    path("statystyki/", lists.statistics_page, name="public-statistics"),
    path("dane/zgloszenia.csv", machines.csv_file, name="open-csv"),
    path("dane/zgloszenia.geojson", machines.geojson_file, name="open-geojson"),
    path("kanal.rss", machines.feed, name="feed"),
    path("kategorie.json", sending.kinds, name="kinds"),
    path("podpowiedz.json", sending.hints, name="hints"),
    path("miejsca.json", sending.spots, name="spots"),
    path("w-poblizu.json", sending.near, name="near"),
    path("manifest.webmanifest", machines.manifest, name="manifest"),
    path("sw.js", machines.service_worker, name="service-worker"),
    path("link/<slug:token>/", outside.link, name="link"),
    path("powiadomienia/", follow.area, name="follow"),
    path("powiadomienia/koniec/<uuid:wish_id>/", follow.end, name="follow-end"),
    path("powiadomienia/<slug:token>/", follow.confirm, name="follow-confirm"),
]
