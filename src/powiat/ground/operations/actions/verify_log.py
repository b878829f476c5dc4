"""Verify log: walk along the audit chain and keep the verdict."""

from dataclasses import asdict
from datetime import datetime

from django.db import transaction

from powiat.ground.audit import api as audit
from powiat.ground.kernel.actor import Actor
from powiat.ground.operations.models import Verification

# The first faults tell where to look; a log torn to pieces must not fill the table of verdicts.
KEPT = 50


@transaction.atomic
def verify_log(*, by: Actor, now: datetime) -> int:
    """Check every link, keep the verdict, and return the number of faults."""
    length, faults = audit.length(), audit.faults()
    Verification.objects.create(
        at=now, by_name=by.name, length=length, faults=[asdict(fault) for fault in faults[:KEPT]]
    )
    audit.record(
        by=by,
        verb="operations.log.verify",
        what=("operations.log", "audit"),
        new={"length": length, "faults": len(faults)},
        now=now,
    )
    return len(faults)
