"""The face of Web Push: what the house asks of browsers' push services."""

from typing import Protocol

from powiat.ground.gateways.data import Check, PushMessage


class PushService(Protocol):
    """Push services. Every endpoint was given by a browser, so each is judged before it is called."""

    def trouble(self, message: PushMessage) -> str:
        """A Polish sentence on an endpoint or keys that cannot be used, "" when they can. Nothing is asked outside."""

    def send(self, message: PushMessage) -> None:
        """Hand the message over, sealed for the one browser.

        PartnerGone: the browser has left, forget the endpoint. PartnerRefused: trying again will not help.
        PartnerSilent: it may.
        """

    def check(self) -> tuple[Check, ...]:
        """What an operator should know about this connection."""
