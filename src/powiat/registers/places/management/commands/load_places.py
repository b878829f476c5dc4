"""load_places: bring the lists of places, and boundaries when a file is given, into the database."""

import csv
import json
from pathlib import Path

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.utils import timezone

from powiat.ground.kernel.actor import system
from powiat.ground.kernel.mistake import Mistake
from powiat.registers.places import api


class Command(BaseCommand):
    """Load gminas, localities and streets; repeating it changes nothing."""

    help = "Wczytuje miejscowości i ulice powiatu, a z --boundaries także granice gmin (GeoJSON, EPSG:4326)."

    def add_arguments(self, parser: CommandParser) -> None:
        """The folder of the lists and the file of the boundaries."""
        parser.add_argument("--folder", type=Path, default=settings.ROOT / "standards" / "terc")
        parser.add_argument("--boundaries", type=Path)

    def handle(self, *args: object, folder: Path, boundaries: Path | None, **options: object) -> None:
        """Load all or nothing and say how much."""
        by, now = system("load_places"), timezone.now()
        try:
            lists = {name: _rows(folder / f"{name}.csv") for name in ("gminas", "localities", "streets")}
            loaded = api.load_places(**lists, by=by, now=now)
            self.stdout.write(
                f"Gminy: {loaded.gminas}, miejscowości: {loaded.localities}, ulice: {loaded.streets}."
            )
            if boundaries is not None:
                drawn = api.load_boundaries(json.loads(boundaries.read_text("utf-8")), by=by, now=now)
                self.stdout.write(f"Granice: {drawn.boundaries}.")
        except (api.WrongPlaces, Mistake, OSError, KeyError, json.JSONDecodeError) as error:
            raise CommandError(f"Nie wczytano: {error}") from error


def _rows(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))
