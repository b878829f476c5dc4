"""The face of ePUAP: what the house asks of it, whoever stands behind."""

from typing import Protocol

from powiat.ground.gateways.data import Check


class Epuap(Protocol):
    """ePUAP as we use it."""

    def download(self, address: str) -> bytes:
        """The file that a letter refers to. ePUAP gives each out once: store it before anything else.

        PartnerSilent when it did not answer, PartnerRefused when the file is not given out (any more).
        """

    def check(self) -> tuple[Check, ...]:
        """What an operator should know about this connection."""
