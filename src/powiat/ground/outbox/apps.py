"""Django's name card of outbox."""

from django.apps import AppConfig


class OutboxConfig(AppConfig):
    """Events told once to each hearer."""

    name = "powiat.ground.outbox"
    label = "outbox"
    default_auto_field = "django.db.models.BigAutoField"
