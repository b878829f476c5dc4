"""The Fediverse in memory: for tests, and for a house that has no connection."""

from collections.abc import Mapping
from typing import Any

from powiat.ground.gateways.data import Check, PartnerRefused, PartnerSilent


class FakeFediverse:
    """Knows the actors it was told of, and keeps what was handed over."""

    def __init__(self) -> None:
        self.actors: dict[str, dict[str, Any]] = {}
        self.delivered: list[tuple[str, bytes, dict[str, str]]] = []
        self.is_silent = False
        self.gone: set[str] = set()

    def fetch(self, address: str, headers: Mapping[str, str]) -> dict[str, Any]:
        """See face.Fediverse."""
        if self.is_silent:
            raise PartnerSilent("Fediverse: fake")
        if address not in self.actors:
            raise PartnerRefused("Nie ma takiego konta.")
        return self.actors[address]

    def deliver(self, inbox: str, body: bytes, headers: Mapping[str, str]) -> None:
        """See face.Fediverse."""
        if self.is_silent:
            raise PartnerSilent("Fediverse: fake")
        if inbox in self.gone:
            raise PartnerRefused("Skrzynka nie przyjmuje wiadomości.")
        self.delivered.append((inbox, body, dict(headers)))

    def check(self) -> tuple[Check, ...]:
        """Says that nobody is there."""
        message = "Połączenie jest zastąpione atrapą: wiadomości nie trafiają do obserwujących."
        return (Check("Fediwersum", "ustawienia", "warning", message),)


fake = FakeFediverse()
