"""Django's name card of eboi."""

from django.apps import AppConfig


class EboiConfig(AppConfig):
    """The customer office."""

    name = "powiat.front.eboi"
    label = "eboi"
    default_auto_field = "django.db.models.BigAutoField"
