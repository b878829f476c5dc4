"""Django's name card of notices."""

from django.apps import AppConfig


class NoticesConfig(AppConfig):
    """What people are told."""

    name = "powiat.ground.notices"
    label = "notices"
    default_auto_field = "django.db.models.BigAutoField"
