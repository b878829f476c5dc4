"""load_search: everyday words and the office's words for them."""

import csv
from pathlib import Path

from django.conf import settings
from django.core.management.base import BaseCommand
from django.utils import timezone

from powiat.ground.search.actions.keep_synonyms import load_synonyms


class Command(BaseCommand):
    """Load the pairs; it may be run again, and brings back nothing that editors removed."""

    help = "Loads the synonyms of the search from standards/search/synonyms.csv."

    def handle(self, *args, **options) -> None:
        """Say how many are new."""
        path = Path(settings.ROOT) / "standards" / "search" / "synonyms.csv"
        with path.open(encoding="utf-8", newline="") as handle:
            pairs = [(row["said"], row["meant"]) for row in csv.DictReader(handle)]
        self.stdout.write(f"{load_synonyms(pairs=pairs, now=timezone.now())} new synonyms.")
