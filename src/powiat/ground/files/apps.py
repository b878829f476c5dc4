"""Django's name card of files."""

from django.apps import AppConfig


class FilesConfig(AppConfig):
    """Content-addressed files."""

    name = "powiat.ground.files"
    label = "files"
    default_auto_field = "django.db.models.BigAutoField"
