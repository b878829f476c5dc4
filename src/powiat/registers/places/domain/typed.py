"""A typed address taken apart: the words to look for and the number of the house."""

import re
from dataclasses import dataclass

from powiat.ground.kernel.text_pl import fold

NUMBER = re.compile(r"([0-9]{1,4}[a-z]?)(?:\s*/\s*([0-9]{1,4}[a-z]?))?")
# Words that say what kind of place it is, not which one.
KINDS = frozenset(
    {"ul", "ulica", "al", "aleja", "pl", "plac", "os", "osiedle", "gm", "gmina", "wies", "miasto"}
)
POSTAL_CODE = re.compile(r"[0-9]{2}-[0-9]{3}")


@dataclass(frozen=True, slots=True)
class Typed:
    """What a person typed: folded words in order, house and flat when given."""

    words: tuple[str, ...]
    building: str = ""
    premises: str = ""


def take_apart(text: str) -> Typed:
    """„ul. Polna 5a/2, 98-100 Łask” gives the words polna, lask, the house 5A and the flat 2.

    A number in front of a word belongs to the street's name: „9 Maja 4” is house 4.
    """
    plain = re.sub(r"\s*/\s*", "/", POSTAL_CODE.sub(" ", fold(text)))
    tokens = [token.strip(".") for token in re.split(r"[\s,;]+", plain)]
    tokens = [token for token in tokens if token and token not in KINDS]
    numbers = [at for at, token in enumerate(tokens) if NUMBER.fullmatch(token)]
    if not numbers:
        return Typed(tuple(tokens))
    at = numbers[-1]
    # „9 Maja” alone: the only number opens the text, so it is the name's.
    if at == 0 and len(tokens) > 1:
        return Typed(tuple(tokens))
    match = NUMBER.fullmatch(tokens[at])
    building, premises = (part or "" for part in match.groups()) if match else ("", "")
    return Typed(tuple(tokens[:at] + tokens[at + 1 :]), building.upper(), premises.upper())
