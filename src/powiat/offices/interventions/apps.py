"""Django's name card of interventions."""

from django.apps import AppConfig


class InterventionsConfig(AppConfig):
    """Reports from residents and the desk that deals with them."""

    name = "powiat.offices.interventions"
    label = "interventions"
    default_auto_field = "django.db.models.BigAutoField"
