"""What the outbox tells other apps about its work."""

from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True, slots=True)
class FailedJob:
    """A job that was given up after its last try."""

    id: int
    name: str
    tries: int
    failed_at: datetime | None
