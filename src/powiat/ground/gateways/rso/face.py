"""The face of RSO: what the house asks of it, whoever stands behind."""

from typing import Protocol

from powiat.ground.gateways.data import Check, OutsideWarning


class Rso(Protocol):
    """RSO as we use it."""

    def warnings(self) -> tuple[OutsideWarning, ...]:
        """All messages of the voivodeship that stand now; one that is missing has been withdrawn.

        PartnerSilent when it did not answer or what it said cannot be read.
        """

    def check(self) -> tuple[Check, ...]:
        """What an operator should know about this connection."""
