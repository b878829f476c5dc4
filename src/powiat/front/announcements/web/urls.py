"""Addresses of announcements that everybody may open. They are kept for good."""

from django.urls import path

from powiat.front.announcements.web import public

urlpatterns = [
    path("ostrzezenia/", public.warning_list, name="warnings"),
    path("ostrzezenia/<int:warning_id>/", public.warning, name="warning"),
]
