"""Push services in memory: for tests, and for a house that has no connection."""

from powiat.ground.gateways.data import Check, PartnerGone, PartnerSilent, PushMessage
from powiat.ground.gateways.outward import check_address
from powiat.ground.gateways.push.real import keys_trouble


class FakePush:
    """Keeps what was handed over."""

    def __init__(self) -> None:
        self.sent: list[PushMessage] = []
        self.is_silent = False
        self.gone: set[str] = set()

    def trouble(self, message: PushMessage) -> str:
        """See face.PushService."""
        return check_address(message.endpoint) or keys_trouble(message)

    def send(self, message: PushMessage) -> None:
        """See face.PushService."""
        if self.is_silent:
            raise PartnerSilent("Web Push: fake")
        if message.endpoint in self.gone:
            raise PartnerGone("Przeglądarka wypisała się z powiadomień.")
        self.sent.append(message)

    def check(self) -> tuple[Check, ...]:
        """Says that nobody is there."""
        message = "Połączenie jest zastąpione atrapą: powiadomienia nie trafiają do przeglądarek."
        return (Check("Web Push", "ustawienia", "warning", message),)


fake = FakePush()
