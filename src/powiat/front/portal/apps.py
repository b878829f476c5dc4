"""Django's name card of portal."""

from django.apps import AppConfig


class PortalConfig(AppConfig):
    """The county on the web."""

    name = "powiat.front.portal"
    label = "portal"
    default_auto_field = "django.db.models.BigAutoField"
