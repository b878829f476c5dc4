"""IMGW in memory: for tests, and for a house that has no connection."""

from powiat.ground.gateways.data import Check, OutsideWarning, PartnerSilent, Weather


class FakeImgw:
    """Says what it was told to say."""

    def __init__(self) -> None:
        self.rows: tuple[OutsideWarning, ...] = ()
        self.measured: Weather | None = None
        self.is_silent = False

    def warnings(self) -> tuple[OutsideWarning, ...]:
        """See face.Imgw."""
        if self.is_silent:
            raise PartnerSilent("IMGW: fake")
        return self.rows

    def weather(self) -> Weather | None:
        """See face.Imgw."""
        if self.is_silent:
            raise PartnerSilent("IMGW: fake")
        return self.measured

    def check(self) -> tuple[Check, ...]:
        """Says that nobody is there."""
        return (
            Check("IMGW", "ustawienia", "warning", "Połączenie jest zastąpione atrapą: nie ma ostrzeżeń."),
        )


fake = FakeImgw()
