"""Addresses of the house. They are kept for good."""

from django.conf import settings
from django.urls import include, path

from powiat.ground.ui.web import change_look

urlpatterns = [
    path("wyglad/", change_look, name="change-look"),
]
if settings.IS_DEMO:
    urlpatterns.append(path("dev/components/", include("powiat.ground.ui.gallery")))
