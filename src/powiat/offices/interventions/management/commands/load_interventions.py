"""load_interventions: categories, questions, services, routing, roads and ready answers from standards/interventions."""

import json

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError
from django.utils import timezone

from powiat.ground.kernel.actor import system
from powiat.offices.interventions import api

FOLDER = settings.ROOT / "standards" / "interventions"
FILES = ("categories", "services", "routing", "roads", "templates", "retention")


class Command(BaseCommand):
    """Load all or nothing; repeating it changes nothing."""

    help = "Wczytuje kategorie zgłoszeń, pytania, odbiorców, reguły kierowania i szablony odpowiedzi."

    def handle(self, *args: object, **options: object) -> None:
        """Load and say how much."""
        try:
            rows = {name: json.loads((FOLDER / f"{name}.json").read_text("utf-8")) for name in FILES}
            loaded = api.load_rules(**rows, by=system("load_interventions"), now=timezone.now())
        except (OSError, KeyError, json.JSONDecodeError) as error:
            raise CommandError(f"Nie wczytano: {error}") from error
        self.stdout.write(
            f"Kategorie: {loaded['categories']}, odbiorcy: {loaded['services']}, reguły: {loaded['routing']}, "
            f"drogi: {loaded['roads']}, szablony: {loaded['templates']}, okresy: {loaded['retention']}."
        )
