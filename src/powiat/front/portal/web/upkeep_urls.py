"""Addresses of upkeep, inside /redakcja/."""

from django.urls import path

from powiat.front.portal.web import upkeep

urlpatterns = [
    path("wyszukiwarka/", upkeep.searches, name="portal_searches"),
    path("wyszukiwarka/slowa/", upkeep.add_synonym, name="portal_add_synonym"),
    path("wyszukiwarka/slowa/<int:synonym_id>/usun/", upkeep.remove_synonym, name="portal_remove_synonym"),
    path("wyszukiwarka/pomin/", upkeep.dismiss, name="portal_dismiss"),
    path("odsylacze/", upkeep.links, name="portal_links"),
    path("odsylacze/sprawdz/", upkeep.check_links, name="portal_check_links"),
]
