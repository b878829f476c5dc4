"""make_test_ca: the keys of the office's trial seal."""

from django.core.management.base import BaseCommand
from django.utils import timezone

from powiat.chancery.signing.actions.make_authority import make_authority


class Command(BaseCommand):
    """Make the trial authority and the seal, unless they are there."""

    help = "Makes a trial certificate authority and the office's seal in the keys' folder."

    def add_arguments(self, parser):
        """Whether to put new keys in the place of old ones."""
        parser.add_argument("--replace", action="store_true", help="put the old keys aside and make new ones")

    def handle(self, *args, **options):
        """Say what was done."""
        made = make_authority(now=timezone.now(), replace=options["replace"])
        self.stdout.write(f"Keys of the trial seal made in {made}" if made else "Keys of the seal are there.")
