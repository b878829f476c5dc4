"""The face of the Fediverse: what the house asks of other people's servers."""

from collections.abc import Mapping
from typing import Any, Protocol

from powiat.ground.gateways.data import Check


class Fediverse(Protocol):
    """Other servers. Every address comes from strangers, so each is judged before it is called."""

    def fetch(self, address: str, headers: Mapping[str, str]) -> dict[str, Any]:
        """The document at the address (an actor). `headers` bear our signature.

        PartnerRefused when the address is forbidden, or it says that there is none; PartnerSilent else.
        """

    def deliver(self, inbox: str, body: bytes, headers: Mapping[str, str]) -> None:
        """Hand an activity over. PartnerRefused when trying again will not help, PartnerSilent when it may."""

    def check(self) -> tuple[Check, ...]:
        """What an operator should know about this connection."""
