"""Addresses of the desk: /interwencje/biuro/."""

from django.urls import path

from powiat.offices.interventions.web import desk, queue

app_name = "interventions-desk"
urlpatterns = [
    path("", queue.queue, name="queue"),
    path("zgloszenie/<slug:number>/", desk.one, name="report"),
    path("zgloszenie/<slug:number>/zapisz/", desk.act, name="act"),
    path("zgloszenie/<slug:number>/polacz/", desk.join, name="join"),
    path("zgloszenie/<slug:number>/zdjecie/<uuid:photo_id>/", desk.photo, name="photo"),
]
