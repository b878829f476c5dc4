"""Addresses of the tour. They are kept for good."""

from django.urls import path

from powiat.front.tour.web import public

urlpatterns = [
    path("spacer/", public.walk, name="tour"),
    path("spacer/trasa/", public.route, name="tour-route"),
    path("spacer/zdjecia/<uuid:file_id>.jpg", public.give_picture, name="tour-picture"),
    path("spacer/<slug:slug>/", public.place, name="tour-place"),
]
