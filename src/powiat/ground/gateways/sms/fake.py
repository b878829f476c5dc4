"""An SMS gateway in memory: for tests, and for a house that has none."""

from powiat.ground.gateways.data import Check, PartnerRefused, PartnerSilent
from powiat.ground.gateways.sms.number import dialled

WRONG_NUMBER = "Bramka SMS nie zna takiego numeru telefonu."


class FakeSms:
    """Keeps what it was given: key -> (number, text)."""

    def __init__(self) -> None:
        self.sent: dict[str, tuple[str, str]] = {}
        self.is_silent = False

    def send(self, *, to: str, text: str, key: str) -> str:
        """See face.Sms."""
        if self.is_silent:
            raise PartnerSilent("SMS: fake")
        number = dialled(to)
        if not number:
            raise PartnerRefused(WRONG_NUMBER)
        self.sent.setdefault(key, (number, text))
        return f"F-{list(self.sent).index(key) + 1}"

    def check(self) -> tuple[Check, ...]:
        """Says that nobody is there."""
        message = "Połączenie jest zastąpione atrapą: wezwania dyżurnych nie wychodzą jako SMS."
        return (Check("SMS", "ustawienia", "warning", message),)


fake = FakeSms()
