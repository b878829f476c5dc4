"""load_tour: the first walk through the office."""

from django.core.management.base import BaseCommand
from django.utils import timezone

from powiat.front.tour.api import build_tour
from powiat.front.tour.management.first_tour import TOUR
from powiat.ground.kernel.actor import system


class Command(BaseCommand):
    """Makes the tour; where there is one already it changes nothing."""

    help = "Zakłada spacer po urzędzie: miejsca, przejścia, plan pięter."

    def handle(self, *args, **options) -> None:
        """Build once."""
        made = build_tour(text=TOUR, by=system("load_tour"), now=timezone.now())
        self.stdout.write(f"Założono miejsc: {made}." if made else "Spacer już istnieje, nic nie zmieniono.")
