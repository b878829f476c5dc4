"""Django's name card of the design system."""

from django.apps import AppConfig


class UiConfig(AppConfig):
    """The look of the house."""

    name = "powiat.ground.ui"
    label = "ui"
