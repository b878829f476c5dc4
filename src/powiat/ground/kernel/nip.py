"""NIP: the ten-digit tax number of a taxpayer."""

import re

from powiat.ground.kernel.mistake import Mistake

WEIGHTS = (6, 5, 7, 2, 3, 4, 5, 6, 7)


def clean(text: str) -> str:
    """The ten digits without dashes and the PL prefix, or a Mistake whose message says what to correct."""
    digits = re.sub(r"[\s-]", "", text).upper().removeprefix("PL")
    if not re.fullmatch(r"[0-9]{10}", digits):
        raise Mistake("Wpisz NIP: 10 cyfr, z kreskami lub bez.")
    total = sum(weight * int(digit) for weight, digit in zip(WEIGHTS, digits, strict=False))
    # A sum of 10 belongs to no number that was ever issued; ten zeros pass the sum and are no number either.
    if total % 11 != int(digits[9]) or not int(digits):
        raise Mistake("Sprawdź NIP: cyfra kontrolna się nie zgadza, w numerze jest pomyłka.")
    return digits


def is_valid(text: str) -> bool:
    """True when `clean` would accept the number."""
    try:
        clean(text)
    except Mistake:
        return False
    return True


def format_nip(nip: str) -> str:
    """A clean NIP as people write it: 123-456-32-18."""
    return f"{nip[:3]}-{nip[3:6]}-{nip[6:8]}-{nip[8:]}"
