"""The face of links: is there still a page behind an address that an editor wrote?"""

from typing import Protocol

from powiat.ground.gateways.data import Check


class Links(Protocol):
    """Pages of others. Each address is judged before it is called; nothing of the page is read or kept."""

    def trouble(self, address: str) -> str:
        """What is wrong, in a Polish sentence; "" when the page is there or only asks for a login.

        PartnerRefused when the address may not be called, PartnerSilent when nobody answered: ask again another day.
        """

    def check(self) -> tuple[Check, ...]:
        """What an operator should know about this connection."""
