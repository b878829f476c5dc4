"""load_portal: the portal's first pages."""

from django.core.management.base import BaseCommand
from django.utils import timezone

from powiat.front.portal.api import build_site, fill_lists
from powiat.front.portal.management.content.pages import FORMS, OFFICIALS
from powiat.front.portal.management.first_content import SITE
from powiat.ground.kernel.actor import system


class Command(BaseCommand):
    """Makes the pages of a new portal; where there is a home page already it changes nothing."""

    help = "Zakłada pierwsze strony portalu: stronę główną, aktualności, kontakt, deklarację dostępności."

    def handle(self, *args, **options) -> None:
        """Build once."""
        by, now = system("load_portal"), timezone.now()
        made = build_site(text=SITE, by=by, now=now)
        if made:
            fill_lists(officials=OFFICIALS, forms=FORMS, by=by, now=now)
        self.stdout.write(f"Założono stron: {made}." if made else "Portal już istnieje, nic nie zmieniono.")
