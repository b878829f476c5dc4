"""Moments: dates of the W3C profile of ISO 8601, as clients really write them."""

import re
from datetime import datetime
from zoneinfo import ZoneInfo

WARSAW = ZoneInfo("Europe/Warsaw")
# "+01:00" that was not percent-encoded arrives with a space in place of the plus.
_LOST_PLUS = re.compile(r" (\d{2}:?\d{2})$")


def read_moment(text: str) -> datetime | None:
    """The moment; None when it is none. Without a zone it is the county's time, without an hour its midnight."""
    try:
        found = datetime.fromisoformat(_LOST_PLUS.sub(r"+\1", text.strip()))
        if found.tzinfo is None:
            found = found.replace(tzinfo=WARSAW)
        found.astimezone(WARSAW)
    except (ValueError, OverflowError):
        return None
    return found if 1990 <= found.year <= 2200 else None


def write_moment(moment: datetime | None) -> str | None:
    """With the zone and without fractions: 2026-11-03T07:12:44+01:00."""
    return None if moment is None else moment.astimezone(WARSAW).isoformat(timespec="seconds")
