"""TERYT: the official codes of places: TERC (units of division), SIMC (localities), ULIC (streets).

None has a check digit; only the shape can be known here.
"""

import re
from dataclasses import dataclass
from typing import Self

from powiat.ground.kernel.mistake import Mistake

KINDS = {
    "1": "gmina miejska",
    "2": "gmina wiejska",
    "3": "gmina miejsko-wiejska",
    "4": "miasto w gminie miejsko-wiejskiej",
    "5": "obszar wiejski w gminie miejsko-wiejskiej",
    "8": "dzielnica miasta",
    "9": "delegatura miasta",
}


@dataclass(frozen=True, slots=True, order=True)
class Terc:
    """The code of a gmina: województwo (2 digits), powiat (2), gmina (2), kind (1)."""

    voivodeship: str
    county: str
    commune: str
    kind: str

    @classmethod
    def parse(cls, text: str) -> Self:
        """Seven digits, or a Mistake whose message says what to correct."""
        digits = re.sub(r"[\s_-]", "", text)
        if not re.fullmatch(r"[0-9]{6}[1-589]", digits):
            raise Mistake("Wpisz kod TERC gminy: 7 cyfr, np. 1003023.")
        return cls(digits[:2], digits[2:4], digits[4:6], digits[6])

    def __str__(self) -> str:
        return self.voivodeship + self.county + self.commune + self.kind

    @property
    def county_code(self) -> str:
        """The four digits of the county: 1003 is powiat łaski."""
        return self.voivodeship + self.county

    @property
    def kind_name(self) -> str:
        """What kind of unit it is, in Polish."""
        return KINDS[self.kind]

    def whole(self) -> Self:
        """The code of the whole gmina when this one names its town or its rural part (4 and 5 give 3)."""
        kind = "3" if self.kind in "45" else self.kind
        return type(self)(self.voivodeship, self.county, self.commune, kind)


def clean_simc(text: str) -> str:
    """The seven digits of a locality's code, or a Mistake."""
    if not re.fullmatch(r"[0-9]{7}", text.strip()):
        raise Mistake("Wpisz kod SIMC miejscowości: 7 cyfr.")
    return text.strip()


def clean_ulic(text: str) -> str:
    """The five digits of a street's code, or a Mistake."""
    if not re.fullmatch(r"[0-9]{5}", text.strip()):
        raise Mistake("Wpisz kod ULIC ulicy: 5 cyfr.")
    return text.strip()
