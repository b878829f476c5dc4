"""`rebuild_timeline`: write the residents' histories anew from the chancery's events."""

from typing import Any

from django.core.management.base import BaseCommand

from powiat.front.eboi.actions.rebuild import rebuild


class Command(BaseCommand):
    """Rebuild the timeline."""

    help = "Odtwarza historię spraw mieszkańców ze zdarzeń kancelarii"

    def handle(self, *args: Any, **options: Any) -> None:
        """Do it, whole or not at all."""
        self.stdout.write(f"Odtworzono wpisy: {rebuild()}")
