"""`manage.py hang_bells`: public pages are told of every change of what they show."""

from django.core.management.base import BaseCommand

from powiat.ground.pagecache.actions.hang_bells import hang_bells


class Command(BaseCommand):
    """Hangs the bells that are missing; may be run again and again."""

    help = "Zakłada na tabelach stron publicznych dzwonek, który odświeża pamięć stron"

    def handle(self, *args: object, **options: object) -> None:
        """Print how many were hung."""
        self.stdout.write(f"Założono dzwonków: {hang_bells()}")
