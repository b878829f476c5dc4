"""Addresses of signing."""

from django.urls import path

from powiat.chancery.signing.web import views

urlpatterns = [
    path("", views.check_file, name="signature-check"),
    path("pieczec/", views.seal_log, name="seal-log"),
]
