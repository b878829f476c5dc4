"""Django's name card of signing."""

from django.apps import AppConfig


class SigningConfig(AppConfig):
    """Seals, signatures and their reports."""

    name = "powiat.chancery.signing"
    label = "signing"
    default_auto_field = "django.db.models.BigAutoField"
