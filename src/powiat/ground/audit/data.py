"""What audit tells others."""

from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True, slots=True)
class Deed:
    """One row of the log, for showing."""

    id: int
    at: datetime
    by_id: str
    by_name: str
    verb: str
    kind: str
    ref: str
    old: dict | None
    new: dict | None


@dataclass(frozen=True, slots=True)
class Finding:
    """A fault in the chain: `what` is changed, removed, added or cut; `row_id` names the row."""

    what: str
    seq: int
    row_id: int | None
