"""JRWA (jednolity rzeczowy wykaz akt): classes, their tree by prefix, archival categories and the mode of
keeping.

The tree is in the symbols: the parent of 6740 is 674. Cases are opened in final classes only, and only
these carry a category. The list is data (`standards/jrwa/`), versioned by dates; old cases keep the class
they had. Regulation of the Prime Minister of 18 January 2011, annex 3 (counties); categories: regulation of
the Minister of Culture of 20 October 2015, annex 1.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from typing import Self

SYMBOL = re.compile(r"[0-9]{1,10}")
CATEGORY = re.compile(r"(?P<kind>A|Bc|BE(?=[0-9])|B(?=[0-9*]))(?P<years>[0-9]{1,2})?(?P<star>\*)?")


class Kind(StrEnum):
    """The kind of an archival category."""

    ARCHIVAL = "A"
    TIMED = "B"
    EXPERTISE = "BE"
    SHORT = "Bc"


class WrongCategory(ValueError):
    """The text is no archival category. The message is Polish."""


@dataclass(frozen=True, slots=True)
class ArchivalCategory:
    """Kategoria archiwalna: A (kept for ever), Bn (n years), BEn (n years, then the archive looks), Bc
    (short).

    `years` is None for A, Bc and B*; `by_other_law` is the star: the period is set by another act.
    """

    kind: Kind
    years: int | None = None
    by_other_law: bool = False

    @classmethod
    def parse(cls, text: str) -> Self:
        """„A”, „B5”, „B5*”, „BE10”, „Bc”, „B*”; anything else is a WrongCategory."""
        match = CATEGORY.fullmatch(text.strip())
        if match is None:
            raise WrongCategory(f"„{text}” nie jest kategorią archiwalną (przykłady: A, B5, BE10, Bc).")
        kind = Kind(match["kind"])
        years = int(match["years"]) if match["years"] else None
        if kind in (Kind.ARCHIVAL, Kind.SHORT) and (years is not None or match["star"]):
            raise WrongCategory(f"Kategoria „{text}” nie może mieć liczby lat ani gwiazdki.")
        if years == 0:
            raise WrongCategory(f"Kategoria „{text}” ma zero lat; dla okresu krótszego niż rok jest Bc.")
        return cls(kind, years, bool(match["star"]))

    def __str__(self) -> str:
        return f"{self.kind}{self.years or ''}{'*' if self.by_other_law else ''}"

    def where_nothing_is_archival(self) -> Self:
        """The category in a body in which no archival materials arise (a school): A becomes B25, BEn
        becomes Bn.
        """
        if self.kind == Kind.ARCHIVAL:
            return type(self)(Kind.TIMED, 25)
        if self.kind == Kind.EXPERTISE:
            return type(self)(Kind.TIMED, self.years, self.by_other_law)
        return self


class Mode(StrEnum):
    """Sposób prowadzenia: where the files of a class are kept. The head of the office decides, class by
    class.
    """

    ELECTRONIC = "electronic"
    PAPER = "paper"
    OUTSIDE_SYSTEM = "outside"


MODE_NAMES = {
    Mode.ELECTRONIC: "w systemie (EZD)",
    Mode.PAPER: "w postaci papierowej",
    Mode.OUTSIDE_SYSTEM: "w systemie dziedzinowym",
}


@dataclass(frozen=True, slots=True)
class JrwaClass:
    """One class of the list. `category` is for the unit whose matter it is, `other_category` for all the
    others.
    """

    symbol: str
    title: str
    category: ArchivalCategory | None = None
    other_category: ArchivalCategory | None = None
    mode: Mode = Mode.ELECTRONIC
    outside_system: str = ""
    valid_from: date = date(2011, 1, 1)
    valid_to: date | None = None
    confirmed: bool = False
    note: str = ""

    def __post_init__(self) -> None:
        if not SYMBOL.fullmatch(self.symbol):
            raise ValueError(f"„{self.symbol}” nie jest symbolem klasy: od 1 do 10 cyfr.")

    @classmethod
    def from_row(cls, row: Mapping[str, str]) -> Self:
        """A class from a line of a file as in `standards/jrwa/`; a wrong category is a WrongCategory."""
        return cls(
            symbol=row["symbol"].strip(),
            title=row["title"].strip(),
            category=ArchivalCategory.parse(row["category"]) if row["category"] else None,
            other_category=ArchivalCategory.parse(row["other_category"]) if row["other_category"] else None,
            mode=Mode(row["mode"]),
            outside_system=row["outside_system"],
            valid_from=date.fromisoformat(row["valid_from"]),
            valid_to=date.fromisoformat(row["valid_to"]) if row["valid_to"] else None,
            confirmed=row["confirmed"] == "yes",
            note=row["note"],
        )

    @property
    def parent_symbol(self) -> str | None:
        """The symbol one digit shorter; None in the first row."""
        return self.symbol[:-1] or None

    @property
    def row(self) -> int:
        """Rząd: the number of digits."""
        return len(self.symbol)

    def valid_on(self, day: date) -> bool:
        """True when the class may be used on that day."""
        return self.valid_from <= day and (self.valid_to is None or day <= self.valid_to)


def ancestors_of(symbol: str) -> tuple[str, ...]:
    """Symbols above, the highest first: 6740 has 6, 67, 674."""
    return tuple(symbol[:length] for length in range(1, len(symbol)))


class Finding(StrEnum):
    """What the check of a list may find."""

    REPEATED = "repeated"
    ORPHAN = "orphan"
    NOT_FINAL_WITH_CATEGORY = "not-final-with-category"
    FINAL_WITHOUT_CATEGORY = "final-without-category"
    ONLY_CHILD = "only-child"


FINDING_NAMES = {
    Finding.REPEATED: "symbol występuje więcej niż raz",
    Finding.ORPHAN: "brak klasy nadrzędnej",
    Finding.NOT_FINAL_WITH_CATEGORY: "klasa niekońcowa ma kategorię archiwalną",
    Finding.FINAL_WITHOUT_CATEGORY: "klasa końcowa nie ma kategorii archiwalnej",
    Finding.ONLY_CHILD: "klasa ma tylko jedną klasę podrzędną (powinny być od 2 do 10)",
}


@dataclass(frozen=True)
class ClassList:
    """A list of classes with its tree. Build it from classes valid on one day; a repeated symbol keeps the
    last.
    """

    classes: dict[str, JrwaClass]
    _children: dict[str, list[str]] = field(repr=False)

    @classmethod
    def of(cls, classes: Iterable[JrwaClass]) -> Self:
        """The tree of the given classes, ordered by symbol."""
        by_symbol = {one.symbol: one for one in sorted(classes, key=lambda one: one.symbol)}
        children: dict[str, list[str]] = {}
        for symbol in by_symbol:
            children.setdefault(symbol[:-1], []).append(symbol)
        return cls(by_symbol, children)

    def __iter__(self) -> Iterator[JrwaClass]:
        return iter(self.classes.values())

    def get(self, symbol: str) -> JrwaClass | None:
        """The class of that symbol, None when the list has none."""
        return self.classes.get(symbol)

    def children_of(self, symbol: str = "") -> tuple[JrwaClass, ...]:
        """The classes right under the symbol; without a symbol the first row."""
        return tuple(self.classes[child] for child in self._children.get(symbol, ()))

    def is_final(self, symbol: str) -> bool:
        """Klasa końcowa: it is on the list and nothing is under it. Only here may a case be opened."""
        return symbol in self.classes and symbol not in self._children

    def path_to(self, symbol: str) -> tuple[JrwaClass, ...]:
        """The classes from the first row down to the symbol itself; missing ones are left out."""
        return tuple(self.classes[one] for one in (*ancestors_of(symbol), symbol) if one in self.classes)


def check_list(classes: Iterable[JrwaClass]) -> tuple[tuple[str, Finding], ...]:
    """Everything wrong with a list that is about to be loaded, as (symbol, finding), by symbol.

    Regulation of 20 October 2015, § 3: two to ten classes in a row under one, categories at final classes
    only.
    """
    rows = list(classes)
    tree = ClassList.of(rows)
    symbols = [row.symbol for row in rows]
    found = [(symbol, Finding.REPEATED) for symbol in tree.classes if symbols.count(symbol) > 1]
    for one in tree:
        if one.parent_symbol and tree.get(one.parent_symbol) is None:
            found.append((one.symbol, Finding.ORPHAN))
        if tree.is_final(one.symbol):
            if one.category is None:
                found.append((one.symbol, Finding.FINAL_WITHOUT_CATEGORY))
            continue
        if one.category is not None:
            found.append((one.symbol, Finding.NOT_FINAL_WITH_CATEGORY))
        if len(tree.children_of(one.symbol)) == 1:
            found.append((one.symbol, Finding.ONLY_CHILD))
    return tuple(sorted(found))


@dataclass(frozen=True, slots=True)
class Changes:
    """How a new list differs from the old one; symbols, in order."""

    added: tuple[str, ...]
    removed: tuple[str, ...]
    changed: tuple[str, ...]


def compare(old: ClassList, new: ClassList) -> Changes:
    """What loading `new` over `old` would change. Cases already opened keep the class and category they
    had.
    """
    common = old.classes.keys() & new.classes.keys()
    return Changes(
        added=tuple(sorted(new.classes.keys() - old.classes.keys())),
        removed=tuple(sorted(old.classes.keys() - new.classes.keys())),
        changed=tuple(sorted(one for one in common if old.classes[one] != new.classes[one])),
    )
