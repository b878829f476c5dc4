"""Django's name card of pagecache."""

from django.apps import AppConfig


class PageCacheConfig(AppConfig):
    """Public pages from memory."""

    name = "powiat.ground.pagecache"
    label = "pagecache"
    default_auto_field = "django.db.models.BigAutoField"
