"""Addresses of the desk: /interwencje/biuro/."""

from django.urls import path

from powiat.offices.interventions.web import desk, push

app_name = "interventions-desk"
urlpatterns = [
    path("", desk.queue, name="queue"),
    path("wezwania/", push.duty_page, name="push"),
    path("wezwania/zapisz/", push.duty, name="push-set"),
    path("zgloszenie/<slug:number>/", desk.one, name="report"),
    path("zgloszenie/<slug:number>/zapisz/", desk.act, name="act"),
    path("zgloszenie/<slug:number>/polacz/", desk.join, name="join"),
    path("zgloszenie/<slug:number>/zdjecie/<uuid:photo_id>/", desk.photo, name="photo"),
]
