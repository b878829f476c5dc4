"""Idleness: when a session has slept too long.

ASVS 5.0 V7.3: a session ends after a time without activity and, whatever happens, after the longest time.
"""

from dataclasses import dataclass
from datetime import datetime, timedelta

# How often the hour of the last activity is written down; between, a page costs no write.
PRECISION = timedelta(minutes=1)


@dataclass(frozen=True, slots=True)
class Limits:
    """How long a session may sleep and how long it may live at all."""

    idle: timedelta
    longest: timedelta


def has_expired(*, limits: Limits, opened_at: datetime, touched_at: datetime, now: datetime) -> bool:
    """True when the session slept longer than allowed or has lived its longest time."""
    return now - touched_at > limits.idle or now - opened_at > limits.longest


def is_worth_writing(*, touched_at: datetime, now: datetime) -> bool:
    """True when the last written hour of activity is old enough to write a new one."""
    return now - touched_at >= PRECISION
