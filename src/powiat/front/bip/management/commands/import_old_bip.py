"""import_old_bip: pages of the earlier bulletin, from HTML, CSV or a zip of them."""

from pathlib import Path

from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.utils import timezone

from powiat.front.bip.actions.take_archive import take_archive
from powiat.front.bip.domain.old_page import UnreadablePage
from powiat.ground.kernel.actor import system


class Command(BaseCommand):
    """Take files over into the archive; what came before is left as it is."""

    help = "Przenosi strony z poprzedniego BIP (pliki .html, .csv, .zip)."

    def add_arguments(self, parser: CommandParser) -> None:
        """The files."""
        parser.add_argument("files", nargs="+", type=Path)

    def handle(self, *args, files: list[Path], **options) -> None:
        """Take each and say what came of it."""
        for path in files:
            try:
                batch = take_archive(
                    name=path.name,
                    content=path.read_bytes(),
                    by=system("przeniesienie BIP"),
                    now=timezone.now(),
                )
            except (OSError, UnreadablePage) as wrong:
                raise CommandError(f"{path}: {getattr(wrong, 'message', wrong)}") from wrong
            told = batch.report
            self.stdout.write(
                f"{path.name}: przyjęto {told['taken']}, znane {told['known']}, odrzucono {told['refused_count']}, "
                f"oczyszczono {told['cleaned_pages']}, bez daty {told['without_date']}"
            )
