"""load_tour: the first walk through the office, and its pictures."""

from django.core.management.base import BaseCommand
from django.utils import timezone

from powiat.front.tour.api import build_tour, hang_pictures
from powiat.front.tour.management.first_pictures import first_pictures
from powiat.front.tour.management.first_tour import TOUR
from powiat.ground.kernel.actor import system


class Command(BaseCommand):
    """Makes the tour; where there is one already it only hangs pictures in places that have none."""

    help = "Zakłada spacer po urzędzie: miejsca, przejścia, plan pięter, zdjęcia."

    def handle(self, *args, **options) -> None:
        """Build once; a second loading changes nothing."""
        robot, now = system("load_tour"), timezone.now()
        made = build_tour(text=TOUR, by=robot, now=now)
        hung = hang_pictures(pictures=first_pictures(), by=robot, now=now)
        self.stdout.write(f"Założono miejsc: {made}." if made else "Spacer już istnieje, nic nie zmieniono.")
        if hung:
            self.stdout.write(f"Dodano zdjęć: {hung}.")
