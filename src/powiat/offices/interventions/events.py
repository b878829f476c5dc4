"""What happens to reports. Events carry ids and public facts only: no words of the reporter, no contact."""

from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True, slots=True)
class ReportReceived:
    """A report got its number."""

    report_id: int
    number: str
    category: str
    lane: str
    recipient: str
    at: datetime


@dataclass(frozen=True, slots=True)
class ReportChanged:
    """A report went on; `text` is what the public may read of it."""

    report_id: int
    number: str
    stage: str
    text: str
    at: datetime


@dataclass(frozen=True, slots=True)
class ReportClosed:
    """A report is done with, one way or another."""

    report_id: int
    number: str
    stage: str
    at: datetime


@dataclass(frozen=True, slots=True)
class HazardUnacknowledged:
    """Nobody has acknowledged a hazard in time; `step` counts how often we called."""

    report_id: int
    number: str
    step: int
    at: datetime
