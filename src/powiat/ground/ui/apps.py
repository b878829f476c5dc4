"""Django's name card of ui."""

from django.apps import AppConfig


class UiConfig(AppConfig):
    """The one look of the county."""

    name = "powiat.ground.ui"
    label = "ui"
