"""load_coarse_places: hand-drawn boundaries and middles of localities, until official ones are loaded."""

import csv
import json

from django.conf import settings
from django.core.management.base import BaseCommand
from django.utils import timezone

from powiat.ground.kernel.actor import system
from powiat.registers.places import api

FOLDER = settings.ROOT / "standards" / "terc"


class Command(BaseCommand):
    """Load what is missing; what is there stays."""

    help = "Wczytuje orientacyjne granice gmin i punkty miejscowości tam, gdzie nie ma urzędowych."

    def handle(self, *args: object, **options: object) -> None:
        """Load and say how much."""
        shapes = json.loads((FOLDER / "boundaries_coarse.geojson").read_text("utf-8"))
        with (FOLDER / "points_coarse.csv").open(encoding="utf-8", newline="") as file:
            loaded = api.load_coarse(
                shapes, csv.DictReader(file), by=system("load_coarse_places"), now=timezone.now()
            )
        self.stdout.write(f"Granice orientacyjne: {loaded.boundaries}, punkty miejscowości: {loaded.points}.")
