"""load_bip_menu: the subject menu of the bulletin."""

import json
from pathlib import Path

from django.conf import settings
from django.core.management.base import BaseCommand

from powiat.front.bip.actions.load_menu import load_menu


class Command(BaseCommand):
    """Load the menu; it may be run again."""

    help = "Loads the subject menu of BIP from standards/bip/menu.json."

    def handle(self, *args, **options):
        """Say how many sections there are."""
        entries = json.loads((Path(settings.ROOT) / "standards" / "bip" / "menu.json").read_text("utf-8"))
        self.stdout.write(f"{load_menu(entries)} sections of the bulletin.")
