"""Case mark (znak sprawy) and letter mark (znak pisma): how they are written, read and continued.

    znak sprawy  = komórka . symbol . numer . rok
                 | komórka . symbol . podstawa . numer . rok        (a separated group, „podteczka”)
    znak pisma   = znak sprawy [. numer pisma] [. inicjały]

Office instruction, annex 1 to the regulation of the Prime Minister of 18 January 2011 (Dz.U. nr 14 poz.
67), § 5. A mark once given never changes. Some texts can be read in two ways (`ABC.123.5.2020.2021`):
`read` gives all of them and the register of cases decides which one exists.
"""

import re
from dataclasses import dataclass
from typing import Self

from powiat.ground.kernel.text_pl import without_diacritics

LETTER = "A-Za-zĄĆĘŁŃÓŚŹŻąćęłńóśźż"
UNIT = rf"(?=[^.]*[{LETTER}])[0-9{LETTER}]+(?:-[0-9{LETTER}]+)*"
SYMBOL = r"[0-9]{1,10}"
NUMBER = r"[1-9][0-9]*"
YEAR = r"(?:19|20)[0-9]{2}"
INITIALS = r"(?=[0-9A-Za-z]*[A-Za-z])[0-9A-Za-z]+"


def _pattern(*, base: bool) -> re.Pattern[str]:
    group = rf"\.(?P<base>{NUMBER})" if base else "(?P<base>)"
    return re.compile(
        rf"(?P<unit>{UNIT})\.(?P<symbol>{SYMBOL}){group}\.(?P<number>{NUMBER})\.(?P<year>{YEAR})"
        rf"(?:\.(?P<letter>{NUMBER}))?(?:\.(?P<initials>{INITIALS}))?"
    )


PLAIN = _pattern(base=False)
SEPARATED = _pattern(base=True)


class WrongMark(ValueError):
    """A part of a mark breaks the grammar. The message, in Polish, names the part."""


@dataclass(frozen=True, slots=True)
class CaseMark:
    """Znak sprawy: `AB.6740.12.2026`, with a separated group `GK.6640.1.1234.2026` (base 1, number 1234).

    Numbers run per (unit, symbol, base, year); see `series`. The unit's letters keep their case.
    """

    unit: str
    symbol: str
    number: int
    year: int
    base: int | None = None

    def __post_init__(self) -> None:
        _check(UNIT, self.unit, "oznaczenie komórki")
        _check(SYMBOL, self.symbol, "symbol klasy JRWA")
        _check(NUMBER, str(self.number), "numer sprawy")
        _check(YEAR, str(self.year), "rok")
        if self.base is not None:
            _check(NUMBER, str(self.base), "numer sprawy będącej podstawą wydzielenia")

    def __str__(self) -> str:
        base = "" if self.base is None else f".{self.base}"
        return f"{self.unit}.{self.symbol}{base}.{self.number}.{self.year}"

    @property
    def series(self) -> tuple[str, str, int | None, int]:
        """What one counter (spis spraw) covers: unit, symbol, base of a separated group, year."""
        return (self.unit, self.symbol, self.base, self.year)

    def group(self, number: int) -> Self:
        """A case of the group separated from this one: its own list of cases, the same year."""
        if self.base is not None:
            raise WrongMark("Z wydzielonej grupy spraw nie wydziela się kolejnej grupy.")
        return type(self)(self.unit, self.symbol, number, self.year, base=self.number)

    def letter(self, number: int | None = None, initials: str = "") -> "LetterMark":
        """The mark of a letter in this case: its number in the case and the initials of the clerk, both
        optional.
        """
        return LetterMark(case=self, number=number, initials=initials)


@dataclass(frozen=True, slots=True)
class LetterMark:
    """Znak pisma: the case mark, then the letter's number in the case, then the clerk's initials."""

    case: CaseMark
    number: int | None = None
    initials: str = ""

    def __post_init__(self) -> None:
        if self.number is not None:
            _check(NUMBER, str(self.number), "numer pisma")
        if self.initials:
            _check(INITIALS, self.initials, "inicjały prowadzącego")

    def __str__(self) -> str:
        number = "" if self.number is None else f".{self.number}"
        initials = f".{self.initials}" if self.initials else ""
        return f"{self.case}{number}{initials}"


def _check(grammar: str, text: str, name: str) -> None:
    if not re.fullmatch(grammar, text):
        raise WrongMark(f"Niepoprawne {name}: „{text}”.")


def read(text: str) -> tuple[LetterMark, ...]:
    """Every way to read the text as a letter mark; empty when it is none.

    A bare case mark is read as a letter mark without number and initials. Readings without a separated group
    come first, for they are by far the more frequent.
    """
    marks = []
    for pattern in (PLAIN, SEPARATED):
        match = pattern.fullmatch("".join(text.split()))
        if match is not None:
            marks.append(_letter_mark(match))
    return tuple(marks)


def _letter_mark(match: re.Match[str]) -> LetterMark:
    base, letter = match["base"], match["letter"]
    case = CaseMark(
        unit=match["unit"],
        symbol=match["symbol"],
        number=int(match["number"]),
        year=int(match["year"]),
        base=int(base) if base else None,
    )
    return LetterMark(case, int(letter) if letter else None, match["initials"] or "")


def read_case(text: str) -> tuple[CaseMark, ...]:
    """Every way to read the whole text as a case mark; letter numbers and initials are not allowed here."""
    return tuple(mark.case for mark in read(text) if mark.number is None and not mark.initials)


def cases_in(text: str) -> tuple[CaseMark, ...]:
    """The cases a typed mark may belong to, whether it was a case mark or a letter mark; without repeats."""
    return tuple(dict.fromkeys(mark.case for mark in read(text)))


def initials_of(name: str) -> str:
    """Initials as the grammar wants them: „Łucja Święcka-Nowak” gives `LSN`; empty when there are no
    letters.
    """
    parts = without_diacritics(name).replace("-", " ").split()
    return "".join(part[0].upper() for part in parts if part[0].isascii() and part[0].isalpha())


def warn_about_unit(unit: str) -> str | None:
    """What to tell a person who founds a unit with this mark; None when nothing speaks against it.

    Polish letters are accepted everywhere, but other offices' systems and archives stumble over them.
    """
    _check(UNIT, unit, "oznaczenie komórki")
    if not unit.isascii():
        plain = without_diacritics(unit)
        return f"Oznaczenie „{unit}” ma polskie litery, nieczytelne dla części systemów. Lepiej: „{plain}”."
    return None
