"""RSO in memory: for tests, and for a house that has no connection."""

from powiat.ground.gateways.data import Check, OutsideWarning, PartnerSilent


class FakeRso:
    """Says what it was told to say."""

    def __init__(self) -> None:
        self.rows: tuple[OutsideWarning, ...] = ()
        self.is_silent = False

    def warnings(self) -> tuple[OutsideWarning, ...]:
        """See face.Rso."""
        if self.is_silent:
            raise PartnerSilent("RSO: fake")
        return self.rows

    def check(self) -> tuple[Check, ...]:
        """Says that nobody is there."""
        return (
            Check("RSO", "ustawienia", "warning", "Połączenie jest zastąpione atrapą: nie ma komunikatów."),
        )


fake = FakeRso()
