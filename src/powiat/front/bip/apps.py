"""Django's name card of bip."""

from django.apps import AppConfig


class BipConfig(AppConfig):
    """The public bulletin."""

    name = "powiat.front.bip"
    label = "bip"
    default_auto_field = "django.db.models.BigAutoField"
