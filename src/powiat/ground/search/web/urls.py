"""Addresses of search."""

from django.urls import path

from powiat.ground.search.web import pages

urlpatterns = [
    path("szukaj/", pages.public_search, name="search"),
    path("szukaj/podpowiedzi/", pages.public_suggestions, name="search-suggestions"),
    path("biurko/szukaj/", pages.desk_search, name="desk-search"),
    path("biurko/szukaj/podpowiedzi/", pages.desk_suggestions, name="desk-suggestions"),
]
