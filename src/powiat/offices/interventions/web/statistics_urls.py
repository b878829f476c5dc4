"""Addresses of the statistics of the desk, under /interwencje/biuro/statystyki/."""

from django.urls import path

from powiat.offices.interventions.web import statistics

app_name = "interventions-statistics"
urlpatterns = [
    path("", statistics.statistics, name="page"),
    path("dane.csv", statistics.statistics_csv, name="csv"),
    path("terminy/", statistics.sla_calendar, name="calendar"),
]
