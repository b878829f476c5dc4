"""Django's name card of org."""

from django.apps import AppConfig


class OrgConfig(AppConfig):
    """Units, posts and who holds them."""

    name = "powiat.ground.org"
    label = "org"
    default_auto_field = "django.db.models.BigAutoField"
