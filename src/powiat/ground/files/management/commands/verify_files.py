"""verify_files: hash every stored content again and name what changed."""

from typing import Any

from django.core.management.base import BaseCommand, CommandError

from powiat.ground.files.queries.verify import find_changed

_WHAT = {"changed": "ZMIENIONY", "missing": "BRAK"}


class Command(BaseCommand):
    """Ends with code 1 when anything is changed or missing."""

    help = "Sprawdza sumy kontrolne wszystkich przechowywanych plików."

    def handle(self, *args: Any, **options: Any) -> None:
        """One line per finding."""
        count = 0
        for finding in find_changed():
            count += 1
            names = ", ".join(finding.names) or "bez nazwy"
            self.stdout.write(f"{_WHAT[finding.what]}  {finding.sha256}  {names}")
        if count:
            raise CommandError(f"Plików niezgodnych z zapisaną sumą kontrolną: {count}.")
        self.stdout.write("Wszystkie pliki są zgodne z zapisanymi sumami kontrolnymi.")
