"""Django's name card of announcements."""

from django.apps import AppConfig


class AnnouncementsConfig(AppConfig):
    """What the county says to those who should hear it."""

    name = "powiat.front.announcements"
    label = "announcements"
    default_auto_field = "django.db.models.BigAutoField"
