"""Django's name card of eod."""

from django.apps import AppConfig


class EodConfig(AppConfig):
    """Letters, cases and decisions."""

    name = "powiat.chancery.eod"
    label = "eod"
    default_auto_field = "django.db.models.BigAutoField"
