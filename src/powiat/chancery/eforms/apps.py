"""Django's name card of eforms."""

from django.apps import AppConfig


class EformsConfig(AppConfig):
    """Electronic forms as data."""

    name = "powiat.chancery.eforms"
    label = "eforms"
    default_auto_field = "django.db.models.BigAutoField"
