"""Addresses of Open311 GeoReport v2, under /open311/v2/. The ending says the format."""

from django.urls import path, re_path

from powiat.offices.interventions.rest.open311 import catalogue, requests

app_name = "open311"
FORM = r"\.(?P<form>xml|json)$"
urlpatterns = [
    path("", catalogue.about, name="about"),
    re_path(rf"^discovery{FORM}", catalogue.discovery, name="discovery"),
    re_path(rf"^services{FORM}", catalogue.services, name="services"),
    re_path(rf"^services/(?P<code>[^/]{{1,60}}){FORM}", catalogue.definition, name="definition"),
    re_path(rf"^requests{FORM}", requests.requests, name="requests"),
    re_path(rf"^requests/(?P<number>[^/]{{1,60}}){FORM}", requests.request_one, name="request"),
    re_path(rf"^tokens/(?P<token>[^/]{{1,80}}){FORM}", requests.token, name="token"),
    re_path(rf"^service_?request_?updates{FORM}", requests.updates, name="updates"),
    path("photos/<uuid:photo_id>.jpg", requests.photo, name="photo"),
]
