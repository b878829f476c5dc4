"""Addresses of the organisation's pages."""

from django.urls import path

from powiat.ground.org.web import pages

urlpatterns = [
    path("", pages.organisation, name="organisation"),
    path("zastepstwo/", pages.set_substitution, name="substitution-set"),
    path("zastepstwo/<int:substitution_id>/odwolaj/", pages.revoke_substitution, name="substitution-revoke"),
]
