"""Addresses of the desk: /interwencje/biuro/."""

from django.urls import path

from powiat.offices.interventions.web import field, hazards, push, queue, shift, storm, terms, works
from powiat.offices.interventions.web.desk import adding, cover, deeds, making, moderation, page, pictures

app_name = "interventions-desk"
urlpatterns = [
    path("", queue.queue, name="queue"),
    path("zgloszenie/<slug:number>/", page.one, name="report"),
    path("zgloszenie/<slug:number>/zapisz/", deeds.act, name="act"),
    path("zgloszenie/<slug:number>/polacz/", deeds.join, name="join"),
    path("zgloszenie/<slug:number>/moderacja/", moderation.moderate, name="moderate"),
    path("zgloszenie/<slug:number>/sprawa/", making.make, name="case"),
    path("zgloszenie/<slug:number>/zdjecia/", adding.add, name="pictures"),
    path("zgloszenie/<slug:number>/zdjecie/<uuid:photo_id>/", pictures.original, name="photo"),
    path("zgloszenie/<slug:number>/zdjecie/<uuid:photo_id>/kopia/", pictures.copy, name="copy"),
    path("zgloszenie/<slug:number>/zdjecie/<uuid:photo_id>/zaslanianie/", cover.cover, name="cover"),
    path("na-zywo/", queue.live, name="live"),
    path("punkty.geojson", queue.points, name="points"),
    path("zagrozenia/", hazards.hazards, name="hazards"),
    path("zagrozenia/<slug:number>/potwierdz/", hazards.acknowledge, name="acknowledge"),
    path("zagrozenia/telefon/<int:call_id>/", hazards.called, name="called"),
    path("dyzur/", shift.shift, name="shift"),
    path("dyzur/<int:shift_id>/", shift.past, name="shift-sheet"),
    path("teren/", field.field, name="field"),
    path("teren/<slug:number>/", field.deed, name="field-deed"),
    path("prace/", works.works, name="works"),
    path("prace/nowe/", works.new, name="work-new"),
    path("prace/<int:work_id>/", works.change, name="work-change"),
    path("prace/<int:work_id>/odwolaj/", works.withdraw, name="work-withdraw"),
    path("nawalnica/", storm.storm, name="storm"),
    path("nawalnica/zapisz/", storm.act, name="storm-act"),
    path("terminy/", terms.terms, name="terms"),
    path("wezwania/", push.duty_page, name="push"),
    path("wezwania/zapisz/", push.duty, name="push-set"),
]
