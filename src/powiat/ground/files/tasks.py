"""Work that the calendar asks for."""

from django.utils import timezone

from powiat.ground.files.actions.sweep import sweep
from powiat.ground.outbox.api import periodic


@periodic("files.sweep", cron="17 3 * * *")
def sweep_nightly(timestamp: int) -> None:
    """Remove leftovers of uploads every night."""
    sweep(now=timezone.now())
