"""Django's name card of search."""

from django.apps import AppConfig


class SearchConfig(AppConfig):
    """Finding what one may see."""

    name = "powiat.ground.search"
    label = "search"
    default_auto_field = "django.db.models.BigAutoField"
