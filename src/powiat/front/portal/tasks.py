"""Work of the portal in the background."""

from datetime import timedelta

from django.core.management import call_command
from django.utils import timezone

from powiat.front.portal.actions.check_links import check_links
from powiat.front.portal.actions.index_page import index_eforms, index_recent, index_units
from powiat.ground.outbox.api import periodic, task


@periodic("portal.publish_scheduled", cron="*/5 * * * *")
def publish_scheduled(timestamp: int) -> None:
    """Publish and hide pages whose hour has come; the search then learns of it."""
    since = timezone.now() - timedelta(minutes=30)
    call_command("publish_scheduled")
    index_recent(since=since)


@periodic("portal.index_units", cron="13 3 * * *")
def index_offices(timestamp: int) -> None:
    """The office changes seldom: each night the search learns its units and e-forms anew."""
    index_units(today=timezone.localdate())
    index_eforms()


@periodic("portal.check_links", cron="37 2 * * *")
def check_all_links(timestamp: int) -> None:
    """Each night: where do our pages lead?"""
    check_links(now=timezone.now())


@task("portal.check_links_now")
def check_links_now() -> None:
    """An editor has mended something and wants to see it."""
    check_links(now=timezone.now())
