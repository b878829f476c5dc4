"""verify_audit: walk the chain and name every changed, removed, swapped or cut-off row."""

from django.core.management.base import BaseCommand, CommandError

from powiat.ground.audit import api

WORDS = {
    "changed": "zmieniony lub zamieniony wiersz",
    "removed": "usunięty wiersz",
    "added": "wiersz dopisany poza łańcuchem",
    "cut": "ucięty koniec dziennika",
}


class Command(BaseCommand):
    """Sprawdza łańcuch dziennika czynności."""

    help = "Sprawdza łańcuch dziennika czynności i wymienia każdą niezgodność."

    def handle(self, *args, **options) -> None:
        """Print the verdict; exit with 1 when anything was found."""
        found = api.faults()
        for fault in found:
            self.stdout.write(f"ogniwo {fault.seq}, wiersz {fault.row_id or '?'}: {WORDS[fault.what]}")
        if found:
            raise CommandError(f"Dziennik jest naruszony: niezgodności: {len(found)}.")
        self.stdout.write(f"Dziennik jest cały: {api.length()} ogniw.")
