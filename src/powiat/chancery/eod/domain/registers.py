"""Register numbers: yearly, without gaps, such as RPW/217/2026.

One register of incoming letters (RPW) serves the whole office; units see their part of it. The number comes
from a locked counter row, never from a database sequence, because a sequence leaves a gap when a
transaction fails. Office instruction of 18 January 2011, annex 1 (register of incoming letters).
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Self

RPW = "RPW"  # rejestr przesyłek wpływających
RPX = "RPWych"  # rejestr przesyłek wychodzących
RPI = "RPWew"  # rejestr pism wewnętrznych

REGISTER_NAMES = {
    RPW: "Rejestr przesyłek wpływających",
    RPX: "Rejestr przesyłek wychodzących",
    RPI: "Rejestr pism wewnętrznych",
}

CODE = r"[A-Za-z]{2,10}"
PATTERN = re.compile(rf"(?P<register>{CODE})/(?P<number>[1-9][0-9]*)/(?P<year>(?:19|20)[0-9]{{2}})")


class WrongNumber(ValueError):
    """The text is no register number. The message is Polish."""


@dataclass(frozen=True, slots=True)
class RegisterNumber:
    """One number of a yearly register."""

    register: str
    number: int
    year: int

    def __post_init__(self) -> None:
        if not PATTERN.fullmatch(str(self)):
            raise WrongNumber(f"„{self}” nie jest numerem rejestru (przykład: RPW/217/2026).")

    def __str__(self) -> str:
        return f"{self.register}/{self.number}/{self.year}"

    @classmethod
    def parse(cls, text: str) -> Self:
        """The number as typed, capitals or not, with spaces or not: „rpw / 217 / 2026”."""
        typed = "".join(text.split())
        match = PATTERN.fullmatch(typed)
        if match is None:
            raise WrongNumber(f"„{text}” nie jest numerem rejestru (przykład: RPW/217/2026).")
        known = {code.casefold(): code for code in REGISTER_NAMES}
        register = known.get(match["register"].casefold(), match["register"].upper())
        return cls(register, int(match["number"]), int(match["year"]))

    def next(self) -> Self:
        """The number after this one, in the same year."""
        return type(self)(self.register, self.number + 1, self.year)


def next_number(register: str, year: int, last: RegisterNumber | None) -> RegisterNumber:
    """The number to give now: 1 in a new year (or in a new register), else the one after `last`.

    The year never goes back: a letter entered on 2 January is entered in January, whatever date it bears.
    """
    if last is None or last.year < year:
        return RegisterNumber(register, 1, year)
    if last.register != register or last.year > year:
        raise ValueError(f"{last} cannot be followed by a number of {register} in {year}")
    return last.next()


def gaps_in(numbers: Iterable[int]) -> tuple[int, ...]:
    """Numbers missing between 1 and the highest one: a register without gaps gives none."""
    present = set(numbers)
    return tuple(number for number in range(1, max(present, default=0)) if number not in present)
