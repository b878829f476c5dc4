"""Django's name card of gateways."""

from django.apps import AppConfig


class GatewaysConfig(AppConfig):
    """The wire to outside systems."""

    name = "powiat.ground.gateways"
    label = "gateways"
    default_auto_field = "django.db.models.BigAutoField"
