"""PESEL: the eleven-digit number of a person, with the date of birth and the sex in it.

Act of 24 September 2010 on the register of the population, art. 15. People without PESEL
exist: never require it where the law does not.
"""

import re
from datetime import date

from powiat.ground.kernel.mistake import Mistake

WEIGHTS = (1, 3, 7, 9, 1, 3, 7, 9, 1, 3)
# The century is hidden in the month: 1 January 2001 is written 01 21 01.
CENTURIES = {80: 1800, 0: 1900, 20: 2000, 40: 2100, 60: 2200}


def clean(text: str) -> str:
    """The eleven digits, or a Mistake whose message says what to correct."""
    digits = re.sub(r"[\s-]", "", text)
    if not re.fullmatch(r"[0-9]{11}", digits):
        raise Mistake("Wpisz numer PESEL: 11 cyfr.")
    total = sum(weight * int(digit) for weight, digit in zip(WEIGHTS, digits, strict=False))
    if (10 - total % 10) % 10 != int(digits[10]):
        raise Mistake("Sprawdź numer PESEL: cyfra kontrolna się nie zgadza, w numerze jest pomyłka.")
    try:
        birth_date(digits)
    except ValueError:
        raise Mistake("Sprawdź numer PESEL: zapisana w nim data urodzenia nie istnieje.") from None
    return digits


def is_valid(text: str) -> bool:
    """True when `clean` would accept the number."""
    try:
        clean(text)
    except Mistake:
        return False
    return True


def birth_date(pesel: str) -> date:
    """The date of birth written in a clean PESEL."""
    year, month, day = int(pesel[0:2]), int(pesel[2:4]), int(pesel[4:6])
    return date(CENTURIES[month // 20 * 20] + year, month % 20, day)


def sex(pesel: str) -> str:
    """„M” (mężczyzna, the tenth digit is odd) or „K” (kobieta)."""
    return "M" if int(pesel[9]) % 2 else "K"


def mask(pesel: str) -> str:
    """The number for those who may not read it: the last four digits stay, to tell namesakes apart."""
    return "•" * (len(pesel) - 4) + pesel[-4:]
