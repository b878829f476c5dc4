"""Django's name card of operations."""

from django.apps import AppConfig


class OperationsConfig(AppConfig):
    """Health, logs of requests, the operator's page."""

    name = "powiat.ground.operations"
    label = "operations"
    default_auto_field = "django.db.models.BigAutoField"
