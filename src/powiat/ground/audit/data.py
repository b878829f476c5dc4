"""What audit tells others."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any


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
    old: dict[str, Any] | None
    new: dict[str, Any] | None


@dataclass(frozen=True, slots=True)
class Finding:
    """A fault in the chain: `what` is changed, removed, added or cut; `row_id` names the row."""

    what: str
    seq: int
    row_id: int | None
