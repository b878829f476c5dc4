"""Addresses under /biurko/system/."""

from django.urls import path

from powiat.ground.operations.web import system

urlpatterns = [
    path("", system.system, name="system"),
    path("ponow/", system.retry, name="system-retry"),
    path("sprawdz-dziennik/", system.verify, name="system-verify"),
]
