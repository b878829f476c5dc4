"""Django's name card of audit."""

from django.apps import AppConfig


class AuditConfig(AppConfig):
    """Who did what, append-only and chained."""

    name = "powiat.ground.audit"
    label = "audit"
    default_auto_field = "django.db.models.BigAutoField"
