"""Guards of a public form that no person notices: a hidden field, a signed hour. No riddles."""

from datetime import datetime, timedelta

# A person needs longer than this to say what happened; a report from the phone's outbox may be a month old.
SHORTEST, LONGEST = timedelta(seconds=2), timedelta(days=31)


def is_machine(*, trap: str, made_at: datetime | None, now: datetime) -> bool:
    """True for what filled in the hidden field, came without our hour, or answered faster than anybody reads."""
    if trap:
        return True
    return made_at is None or not SHORTEST <= now - made_at <= LONGEST
