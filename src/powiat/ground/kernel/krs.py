"""KRS: ten-digit number in the National Court Register. It has no check digit: its shape is all we know."""

import re

from powiat.ground.kernel.mistake import Mistake


def clean(text: str) -> str:
    """The ten digits, or a Mistake whose message says what to correct."""
    digits = re.sub(r"[\s-]", "", text)
    # Leading zeros are not added for the user: without a check digit a lost digit would pass unseen.
    if not re.fullmatch(r"[0-9]{10}", digits) or not int(digits):
        raise Mistake("Wpisz numer KRS: 10 cyfr, razem z zerami na początku.")
    return digits


def is_valid(text: str) -> bool:
    """True when `clean` would accept the number."""
    try:
        clean(text)
    except Mistake:
        return False
    return True
