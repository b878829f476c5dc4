"""Asset declarations: only part A is shown, for as long as the act says."""

import re

_PART_B = re.compile(r"cz[ęe][śs][ćc]\s+b\b", re.IGNORECASE)


def has_secret_part(text: str) -> bool:
    """True when the words of a file hold part B, which names addresses.

    Usp (powiat) art. 25c: information in a declaration is public except the place of residence and the place
    of real estate. The printed form keeps those in part B.
    """
    return bool(_PART_B.search(text))
