"""Addresses of the duty officer's desk."""

from django.urls import path

from powiat.front.announcements.web import desk

urlpatterns = [
    path("", desk.home, name="warnings-desk"),
    path("nowe/", desk.issue, name="warning-issue"),
    path("<int:warning_id>/", desk.warning, name="warning-desk"),
    path("<int:warning_id>/odwolaj/", desk.withdraw, name="warning-withdraw"),
    path("tryb-kryzysowy/", desk.emergency, name="emergency"),
    path("tryb-kryzysowy/wylacz/", desk.end, name="emergency-end"),
]
