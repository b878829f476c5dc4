"""Retention: how long what is known of a person and his photos may be kept. The periods are dated data, not code."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from enum import StrEnum

SHORTEST, LONGEST = 1, 3650


class Subject(StrEnum):
    """What is forgotten."""

    CONTACT = "contact"
    ORIGINAL = "original"

    @property
    def words(self) -> str:
        """What it is and from when its time runs."""
        return _WORDS[self]


_WORDS = {
    Subject.CONTACT: "Dane kontaktowe i słowa zgłaszającego, od zamknięcia zgłoszenia",
    Subject.ORIGINAL: "Oryginały zdjęć, od moderacji (albo od zamknięcia, gdy nikt ich nie moderował)",
}


@dataclass(frozen=True, slots=True)
class Period:
    """So many days, in force from a day on, by that basis."""

    subject: str
    days: int
    valid_from: date
    basis: str


def in_force(periods: Iterable[Period], subject: Subject, day: date) -> Period | None:
    """The latest that is in force that day; None: nothing is forgotten, because nobody has said when."""
    fitting = [one for one in periods if one.subject == subject and one.valid_from <= day]
    return max(fitting, key=lambda one: one.valid_from, default=None)


def before(period: Period, now: datetime) -> datetime:
    """What ended before this moment has been kept long enough."""
    return now - timedelta(days=period.days)


def check_period(days: int, valid_from: date, basis: str, today: date) -> dict[str, str]:
    """Polish sentences by field. A period never begins in the past: what it would have forgotten is still here."""
    errors = {}
    if not SHORTEST <= days <= LONGEST:
        errors["days"] = f"Podaj od {SHORTEST} do {LONGEST} dni."
    if valid_from < today:
        errors["valid_from"] = "Nowy okres może obowiązywać najwcześniej od dzisiaj."
    if not basis.strip():
        errors["basis"] = "Podaj podstawę: przepis, wykaz akt albo zarządzenie."
    return errors
