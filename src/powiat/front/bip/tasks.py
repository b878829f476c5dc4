"""Work of the bulletin in the background."""

import structlog
from django.utils import timezone

from powiat.front.bip.actions.announce import announce
from powiat.front.bip.actions.publish import expire_due, publish_due
from powiat.front.bip.actions.remind import remind_of_log
from powiat.ground.kernel.actor import system
from powiat.ground.outbox.api import periodic

log = structlog.get_logger("bip")


@periodic("bip.publish_due", cron="* * * * *")
def publish_planned(timestamp: int) -> None:
    """Every minute: what was planned for this hour goes out."""
    number = publish_due(now=timezone.now())
    if number:
        log.info("bip.published", pages=number)


@periodic("bip.expire_due", cron="7 * * * *")
def archive_expired(timestamp: int) -> None:
    """Every hour: pages whose last day has passed are marked archival."""
    expire_due(by=system("BIP"), today=timezone.localdate(), now=timezone.now())


@periodic("bip.announce", cron="20 3 * * *")
def announce_open_data(timestamp: int) -> None:
    """Every night, before dane.gov.pl comes for the file."""
    announce(today=timezone.localdate(), now=timezone.now())


@periodic("bip.remind_of_log", cron="0 6,12 * * 1-5")
def remind_of_log_check(timestamp: int) -> None:
    """Twice on a working day: the log waits to be looked through."""
    remind_of_log(today=timezone.localdate(), now=timezone.now())
