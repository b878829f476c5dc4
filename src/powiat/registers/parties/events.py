"""What parties tells the house."""

from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True, slots=True)
class PartiesMerged:
    """Two entries turned out to be one party: `dropped_id` now leads to `kept_id`."""

    kept_id: int
    dropped_id: int
    at: datetime
