"""Django's name card of the tour."""

from django.apps import AppConfig


class TourConfig(AppConfig):
    """A walk through the office."""

    name = "powiat.front.tour"
    label = "tour"
    default_auto_field = "django.db.models.BigAutoField"
