"""The face of IMGW: what the house asks of it, whoever stands behind."""

from typing import Protocol

from powiat.ground.gateways.data import Check, OutsideWarning, Weather


class Imgw(Protocol):
    """IMGW as we use it."""

    def warnings(self) -> tuple[OutsideWarning, ...]:
        """Meteorological warnings for our county; one that is missing has been withdrawn.

        PartnerSilent when it did not answer or what it said cannot be read.
        """

    def weather(self) -> Weather | None:
        """The last measurement of the nearest station; None when the station says nothing. PartnerSilent as above."""

    def check(self) -> tuple[Check, ...]:
        """What an operator should know about this connection."""
