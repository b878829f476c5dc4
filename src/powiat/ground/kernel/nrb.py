"""NRB: the 26-digit number of a bank account in Poland (an IBAN without its PL)."""

import re

from powiat.ground.kernel.mistake import Mistake

# "PL" as digits (P=25, L=21), as the IBAN rule asks.
COUNTRY = "2521"


def clean(text: str) -> str:
    """The 26 digits, or a Mistake whose message says what to correct."""
    digits = re.sub(r"[\s-]", "", text).upper().removeprefix("PL")
    if not re.fullmatch(r"[0-9]{26}", digits):
        raise Mistake("Wpisz numer konta bankowego: 26 cyfr, ze spacjami lub bez.")
    if int(digits[2:] + COUNTRY + digits[:2]) % 97 != 1:
        raise Mistake("Sprawdź numer konta: cyfry kontrolne się nie zgadzają, w numerze jest pomyłka.")
    return digits


def is_valid(text: str) -> bool:
    """True when `clean` would accept the number."""
    try:
        clean(text)
    except Mistake:
        return False
    return True


def format_nrb(nrb: str) -> str:
    """A clean number as people write it: two digits, then fours."""
    return " ".join([nrb[:2], *(nrb[at : at + 4] for at in range(2, 26, 4))])


def sort_code(nrb: str) -> str:
    """The number of the bank's branch (numer rozliczeniowy): digits 3-10."""
    return nrb[2:10]
