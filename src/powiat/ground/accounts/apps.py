"""Django's name card of accounts."""

from django.apps import AppConfig


class AccountsConfig(AppConfig):
    """Who signs in."""

    name = "powiat.ground.accounts"
    label = "accounts"
    default_auto_field = "django.db.models.BigAutoField"
