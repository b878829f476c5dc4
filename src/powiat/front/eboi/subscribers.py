"""What eboi hears: the chancery's events become lines of the residents' histories."""

from typing import Any

from powiat.front.eboi.actions.note import note


def tell_resident(event: Any) -> None:
    """One line for everyone whom the event concerns."""
    note(event)
