"""load_bip_registers: the registers that the bulletin shows."""

import json

from django.conf import settings
from django.core.management.base import BaseCommand

from powiat.front.bip.actions.load_registers import load_registers


class Command(BaseCommand):
    """Read standards/bip/registers.json."""

    help = "Wczytuje wykaz rejestrów BIP (po load_bip_menu)."

    def handle(self, *args, **options) -> None:
        """Load and say how many."""
        path = settings.ROOT / "standards" / "bip" / "registers.json"
        number = load_registers(json.loads(path.read_text(encoding="utf-8")))
        self.stdout.write(f"Rejestry BIP: {number}")
