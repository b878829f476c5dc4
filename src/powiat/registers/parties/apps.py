"""Django's name card of parties."""

from django.apps import AppConfig


class PartiesConfig(AppConfig):
    """People, companies and offices we deal with."""

    name = "powiat.registers.parties"
    label = "parties"
    default_auto_field = "django.db.models.BigAutoField"
