"""Work of the portal in the background."""

from datetime import timedelta

from django.core.management import call_command
from django.utils import timezone

from powiat.front.portal.actions.index_page import index_recent
from powiat.ground.outbox.api import periodic


@periodic("portal.publish_scheduled", cron="*/5 * * * *")
def publish_scheduled(timestamp: int) -> None:
    """Publish and hide pages whose hour has come; the search then learns of it."""
    since = timezone.now() - timedelta(minutes=30)
    call_command("publish_scheduled")
    index_recent(since=since)
