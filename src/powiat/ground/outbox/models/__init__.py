"""The rows of outbox."""

from powiat.ground.outbox.models.event import Delivery, Event

__all__ = ["Delivery", "Event"]
