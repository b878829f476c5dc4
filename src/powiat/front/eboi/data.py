"""What eboi tells others."""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID


@dataclass(frozen=True, slots=True)
class Sent:
    """A form that reached the office: its number, and where it is followed. `secret` is empty once a day has passed."""

    number: str
    tracked_id: UUID
    sent_at: datetime
    secret: str = ""
    is_new: bool = True
