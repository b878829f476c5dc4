"""`load_eforms`: bring the definitions from standards/eforms into the database, again and again."""

import json
from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError
from django.utils import timezone

from powiat.chancery.eforms import api
from powiat.ground.kernel.actor import system


class Command(BaseCommand):
    """Load definitions; new versions are published unless --draft is given."""

    help = "Wczytuje definicje formularzy z katalogu standards/eforms"

    def add_arguments(self, parser: ArgumentParser) -> None:
        """Where from, and whether to publish."""
        parser.add_argument("folder", nargs="?", default=str(settings.ROOT / "standards" / "eforms"))
        parser.add_argument("--draft", action="store_true", help="wczytaj jako szkice, bez publikowania")

    def handle(self, *, folder: str, draft: bool, verbosity: int, **options: Any) -> None:
        """Load file by file; all faults are reported before the command ends with an error."""
        paths = sorted(Path(folder).glob("*/*.json"))
        broken = sum(not self._load(path, draft=draft, verbosity=verbosity) for path in paths)
        if broken or not paths:
            raise CommandError(f"Nie wczytano definicji: {broken} z {len(paths)} (katalog {folder})")

    def _load(self, path: Path, *, draft: bool, verbosity: int) -> bool:
        by, now = system("load_eforms"), timezone.now()
        try:
            body = json.loads(path.read_text(encoding="utf-8"))
            version_id, state, changed = api.load(body=body, by=by, now=now)
        except (api.BrokenDefinition, json.JSONDecodeError, UnicodeDecodeError) as fault:
            for sentence in getattr(fault, "faults", [f"to nie jest JSON: {fault}"]):
                self.stderr.write(f"{path.parent.name}/{path.name}: {sentence}")
            return False
        if state == "draft" and not draft:
            api.publish(version_id=version_id, by=by, now=now)
        if verbosity:
            self.stdout.write(f"{path.parent.name}/{path.name}: {'wczytano' if changed else 'bez zmian'}")
        return True
