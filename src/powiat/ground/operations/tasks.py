"""Work of operations in the background."""

import structlog
from django.utils import timezone

from powiat.ground.kernel.actor import system
from powiat.ground.operations.actions.verify_log import verify_log
from powiat.ground.outbox.api import periodic

log = structlog.get_logger("operations")


@periodic("operations.verify_log", cron="41 2 * * *")
def verify_log_nightly(timestamp: int) -> None:
    """Check the audit log every night; a fault is an error in the log of the system, too."""
    faults = verify_log(by=system("nocne sprawdzenie"), now=timezone.now())
    if faults:
        log.error("audit.broken", faults=faults)
