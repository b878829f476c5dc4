"""Open311 partners in memory: for tests, and for a house that has no connection."""

from collections.abc import Iterable
from datetime import datetime

from powiat.ground.gateways.data import (
    Check,
    Outgoing,
    PartnerCategory,
    PartnerRefused,
    PartnerSilent,
    PartnerState,
    Receipt,
)

_CATEGORIES = (
    PartnerCategory("DROGI", "Drogi i chodniki", "Drogi"),
    PartnerCategory("OSWIETLENIE", "Oświetlenie uliczne", "Drogi"),
)


class FakeOpen311:
    """Takes every report of a known category; `gives_tokens` and `is_silent` make it behave like others."""

    def __init__(self, address: str) -> None:
        self.address = address
        self.taken: list[Outgoing] = []
        self.state: dict[str, PartnerState] = {}
        self.gives_tokens = False
        self.is_silent = False
        self.loses_answers = False

    def services(self) -> tuple[PartnerCategory, ...]:
        """See face.Open311."""
        self._answer()
        return _CATEGORIES

    def send(self, report: Outgoing) -> Receipt:
        """See face.Open311."""
        self._answer()
        if report.category_code not in {one.code for one in _CATEGORIES}:
            raise PartnerRefused("Partner odmówił: nie ma takiej kategorii.")
        self.taken.append(report)
        number = f"F-{len(self.taken)}"
        self.state[number] = PartnerState(number, is_closed=False)
        if self.loses_answers:
            raise PartnerSilent("Open311: fake lost the answer")
        return Receipt(token=f"t-{number}") if self.gives_tokens else Receipt(number=number)

    def find(self, marker: str, *, since: datetime) -> str:
        """See face.Open311."""
        self._answer()
        for place, report in enumerate(self.taken, start=1):
            if report.marker == marker:
                return f"F-{place}"
        return ""

    def number_of(self, token: str) -> str:
        """See face.Open311."""
        self._answer()
        number = token.removeprefix("t-")
        return number if number in self.state else ""

    def states(self, numbers: Iterable[str]) -> tuple[PartnerState, ...]:
        """See face.Open311."""
        self._answer()
        return tuple(self.state[number] for number in numbers if number in self.state)

    def check(self) -> tuple[Check, ...]:
        """Says that nobody is there."""
        message = "Połączenie jest zastąpione atrapą: zgłoszenia nie wychodzą poza ten system."
        return (Check("Open311", "ustawienia", "warning", message),)

    def close(self, number: str, notes: str, at: datetime) -> None:
        """The partner has dealt with the report."""
        self.state[number] = PartnerState(number, is_closed=True, notes=notes, updated_at=at)

    def _answer(self) -> None:
        if self.is_silent:
            raise PartnerSilent("Open311: fake")


_known: dict[str, FakeOpen311] = {}


def fake_at(address: str) -> FakeOpen311:
    """The one fake at that address; it remembers until the process ends or `forget_fakes` is called."""
    return _known.setdefault(address, FakeOpen311(address))


def forget_fakes() -> None:
    """Begin anew (tests)."""
    _known.clear()
