"""load_demo: the fictional county, once."""

import time
from collections.abc import Iterator
from contextlib import contextmanager

from django.conf import settings
from django.core.management import call_command, get_commands
from django.core.management.base import BaseCommand, CommandError
from django.db import connection, transaction
from django.utils import timezone

from demo.load import LETTERS, load
from powiat.ground.org import api as org

STANDARDS = (
    "load_eod",
    "load_places",
    "load_coarse_places",
    "load_interventions",
    "load_eforms",
    "load_search",
    "load_bip_menu",
    "load_bip_registers",
    "load_portal",
    "load_tour",
)


class Command(BaseCommand):
    """Zakłada powiat pokazowy."""

    help = "Zakłada powiat pokazowy: fikcyjni ludzie, prawdziwe nazwy miejscowości."

    def add_arguments(self, parser) -> None:
        """--letters: how many letters the three years have."""
        parser.add_argument("--letters", type=int, default=LETTERS)

    def handle(self, *args, **options) -> None:
        """All of it or nothing; a county that is there already is left as it is."""
        if not settings.IS_DEMO:
            raise CommandError("To nie jest instalacja pokazowa. Danych pokazowych nie wczytano.")
        if org.units(timezone.localdate()):
            self.stdout.write("Powiat pokazowy już jest.")
            return
        started = time.monotonic()

        def say(text: str) -> None:
            self.stdout.write(f"[{time.monotonic() - started:5.1f} s] {text}")

        if not any(settings.KEYS.glob("*")) if settings.KEYS.exists() else True:
            call_command("make_test_ca", stdout=self.stdout)
        with _whole_or_nothing():
            for command in STANDARDS:
                if command in get_commands():
                    call_command(command, stdout=self.stdout)
            load(say, letters=options["letters"])
        say("gotowe")


@contextmanager
def _whole_or_nothing() -> Iterator[None]:
    """One transaction without savepoints: a verb that fails takes all with it, and nobody goes back to the middle.

    Thousands of them were a fifth of the time.
    """
    features, before = connection.features, connection.features.uses_savepoints
    features.uses_savepoints = False
    try:
        with transaction.atomic():
            yield
    finally:
        features.uses_savepoints = before
