"""Addresses under /biurko/system/."""

from django.urls import path

from powiat.ground.operations.web import connections, system

urlpatterns = [
    path("", system.system, name="system"),
    path("polaczenia/", connections.connections, name="system-connections"),
    path("ponow/", system.retry, name="system-retry"),
    path("ponow-zadanie/", system.retry_job, name="system-retry-job"),
    path("sprawdz-dziennik/", system.verify, name="system-verify"),
]
