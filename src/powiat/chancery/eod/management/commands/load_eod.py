"""load_eod: JRWA, terms and templates from `standards/`."""

from django.conf import settings
from django.core.management.base import BaseCommand

from powiat.chancery.eod import api


class Command(BaseCommand):
    """Wczytuje wykaz akt, słownik terminów i szablony pism."""

    help = "Wczytuje JRWA, słownik terminów i szablony pism z katalogu standards/."

    def handle(self, *args, **options) -> None:
        """Load all three; loading again changes nothing."""
        standards = settings.ROOT / "standards"
        self.stdout.write(f"klasy JRWA: {api.load_jrwa(standards / 'jrwa' / 'jrwa_powiat_demo.csv')}")
        self.stdout.write(f"terminy: {api.load_terms(standards / 'terms' / 'terms.csv')}")
        self.stdout.write(f"szablony: {api.load_templates(standards / 'templates')}")
