"""Links in memory: for tests, and for a house that has no connection."""

from powiat.ground.gateways.data import Check, PartnerRefused, PartnerSilent
from powiat.ground.gateways.outward import check_address


class FakeLinks:
    """Everything is there, except what was said to be gone or silent."""

    def __init__(self) -> None:
        self.gone: dict[str, str] = {}
        self.silent: set[str] = set()
        self.asked: list[str] = []

    def trouble(self, address: str) -> str:
        """See face.Links."""
        if refused := check_address(address.partition("#")[0]):
            raise PartnerRefused(refused)
        self.asked.append(address)
        if address in self.silent:
            raise PartnerSilent("links: fake")
        return self.gone.get(address, "")

    def check(self) -> tuple[Check, ...]:
        """Says that nobody is asked."""
        message = "Odsyłaczy do obcych stron nikt nie sprawdza: połączenie jest zastąpione atrapą."
        return (Check("Obce strony", "ustawienia", "warning", message),)


fake = FakeLinks()
