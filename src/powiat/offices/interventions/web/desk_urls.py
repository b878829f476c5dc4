"""Addresses of the desk: /interwencje/biuro/."""

from django.urls import path

from powiat.offices.interventions.web import queue
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
]
