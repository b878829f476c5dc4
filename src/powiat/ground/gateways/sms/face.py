"""The face of an SMS gateway: what the house asks of it, whoever stands behind."""

from typing import Protocol

from powiat.ground.gateways.data import Check


class Sms(Protocol):
    """An operator's gateway as we use it."""

    def send(self, *, to: str, text: str, key: str) -> str:
        """Send one message; returns the gateway's own number of it. The same key is never sent twice.

        PartnerSilent when it did not answer, PartnerRefused (with a Polish sentence) when it will not send it.
        """

    def check(self) -> tuple[Check, ...]:
        """What an operator should know about this connection."""
