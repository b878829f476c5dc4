"""Django's name card of places."""

from django.apps import AppConfig


class PlacesConfig(AppConfig):
    """Localities, streets and boundaries."""

    name = "powiat.registers.places"
    label = "places"
    default_auto_field = "django.db.models.BigAutoField"
