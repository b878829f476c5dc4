"""REGON: the number of a business or office in the national register: 9 digits, 14 for a local unit."""

import re

from powiat.ground.kernel.mistake import Mistake

WEIGHTS_9 = (8, 9, 2, 3, 4, 5, 6, 7)
WEIGHTS_14 = (2, 4, 8, 5, 0, 9, 7, 3, 6, 1, 2, 4, 8)


def clean(text: str) -> str:
    """The 9 or 14 digits, or a Mistake whose message says what to correct.

    A fourteen-digit number that only pads nine with zeros (as the KRS register gives it) becomes nine digits.
    """
    digits = re.sub(r"[\s-]", "", text)
    if not re.fullmatch(r"[0-9]{9}(?:[0-9]{5})?", digits):
        raise Mistake("Wpisz REGON: 9 cyfr, a dla jednostki lokalnej 14.")
    if len(digits) == 14 and digits.endswith("00000"):
        digits = digits[:9]
    agrees = _agrees(digits[:9], WEIGHTS_9) and (len(digits) == 9 or _agrees(digits, WEIGHTS_14))
    if not agrees or not int(digits):
        raise Mistake("Sprawdź REGON: cyfra kontrolna się nie zgadza, w numerze jest pomyłka.")
    return digits


def _agrees(digits: str, weights: tuple[int, ...]) -> bool:
    total = sum(weight * int(digit) for weight, digit in zip(weights, digits, strict=False))
    return total % 11 % 10 == int(digits[len(weights)])


def is_valid(text: str) -> bool:
    """True when `clean` would accept the number."""
    try:
        clean(text)
    except Mistake:
        return False
    return True
