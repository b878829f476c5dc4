"""The face of audit: what other apps may call."""

from powiat.ground.audit.actions.record import record
from powiat.ground.audit.queries import deeds_of, faults, length

__all__ = ["deeds_of", "faults", "length", "record"]
