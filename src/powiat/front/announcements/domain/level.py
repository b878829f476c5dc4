"""Level: how grave a warning is, in words and as a tone; which concern us, which are stale."""

import re
from collections.abc import Iterable
from datetime import datetime, timedelta
from enum import IntEnum


class Level(IntEnum):
    """Stopień zagrożenia, as IMGW counts."""

    LOW = 1
    HIGH = 2
    GRAVE = 3

    @property
    def label(self) -> str:
        """In Polish."""
        return {1: "stopień 1 (uwaga)", 2: "stopień 2 (groźne)", 3: "stopień 3 (bardzo groźne)"}[self]


# After two hours of silence a reader must know that what he sees may have changed.
STALE_AFTER = timedelta(hours=2)


def is_stale(answered_at: datetime | None, now: datetime) -> bool:
    """True when the source has been silent for too long."""
    return answered_at is None or now - answered_at > STALE_AFTER


def concerns(text: str, *, places: Iterable[str]) -> bool:
    """Whether a message for the whole voivodeship names a place of ours (stems: „Łask”, „Łasku”, „łaskiego”)."""
    return any(re.search(rf"\b{re.escape(one)}", text, re.IGNORECASE) for one in places)
