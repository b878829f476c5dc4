"""load_portal: the portal's first pages."""

from django.core.management.base import BaseCommand
from django.utils import timezone

from powiat.front.portal.api import build_site
from powiat.front.portal.management.first_content import SITE
from powiat.ground.kernel.actor import system


class Command(BaseCommand):
    """Makes the pages of a new portal; where there is a home page already it changes nothing."""

    help = "Zakłada pierwsze strony portalu: stronę główną, aktualności, kontakt, deklarację dostępności."

    def handle(self, *args, **options) -> None:
        """Build once."""
        made = build_site(text=SITE, by=system("load_portal"), now=timezone.now())
        self.stdout.write(f"Założono stron: {made}." if made else "Portal już istnieje, nic nie zmieniono.")
