"""A month as a calendar shows it: whole weeks from Monday."""

import re
from calendar import Calendar
from dataclasses import dataclass
from datetime import date, timedelta

_NAMES = (
    "styczeń luty marzec kwiecień maj czerwiec lipiec sierpień wrzesień październik listopad grudzień".split()
)
# Nobody plans further, and robots should not walk to the year 9999.
YEARS = 5


@dataclass(frozen=True, slots=True)
class Month:
    """One month: `first` is its first day, `after` the first day of the next."""

    first: date

    @property
    def after(self) -> date:
        """The first day of the month that follows."""
        return (self.first + timedelta(days=32)).replace(day=1)

    @property
    def name(self) -> str:
        """„listopad 2026”."""
        return f"{_NAMES[self.first.month - 1]} {self.first.year}"

    @property
    def code(self) -> str:
        """„2026-11”, as the address has it."""
        return f"{self.first:%Y-%m}"

    @property
    def before(self) -> "Month":
        """The month before."""
        return Month((self.first - timedelta(days=1)).replace(day=1))

    @property
    def following(self) -> "Month":
        """The month after."""
        return Month(self.after)

    @property
    def weeks(self) -> list[list[date]]:
        """Its weeks, Monday first, with the days of the neighbours that fill them."""
        return Calendar(firstweekday=0).monthdatescalendar(self.first.year, self.first.month)


def month_of(code: str, *, today: date) -> Month:
    """The month an address names; this month when it names none or one too far away."""
    found = re.fullmatch(r"(\d{4})-(\d\d)", code, re.ASCII)
    if found and 1 <= int(found[2]) <= 12 and abs(int(found[1]) - today.year) <= YEARS:
        return Month(date(int(found[1]), int(found[2]), 1))
    return Month(today.replace(day=1))
