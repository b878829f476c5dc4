"""Django's name card of the demo county."""

from django.apps import AppConfig


class DemoConfig(AppConfig):
    """The fictional county, for trying things out."""

    name = "demo"
