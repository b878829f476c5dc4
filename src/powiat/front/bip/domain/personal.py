"""Personal data: what in a document looks like something the bulletin must not show.

Art. 5 ust. 2 u.d.i.p. limits access for the privacy of a natural person. The list only helps: the editor
decides, because a name of an official in office stays public.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from powiat.front.bip.domain.phrases import cleaned, pattern
from powiat.ground.kernel.text_pl import fold

PARTY, PESEL, PHONE, EMAIL, ADDRESS, ACCOUNT, IDENTITY, LAND = (
    "dane strony",
    "PESEL",
    "telefon",
    "adres e-mail",
    "adres",
    "rachunek bankowy",
    "dokument tożsamości",
    "księga wieczysta",
)
_PATTERNS = (
    (PESEL, re.compile(r"(?<!\d)\d{11}(?!\d)")),
    (ACCOUNT, re.compile(r"(?<!\d)(?:PL)?\d{2}(?: ?\d{4}){6}(?!\d)")),
    (EMAIL, re.compile(r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+")),
    (
        PHONE,
        re.compile(
            r"(?<![\d./-])(?:\+48[ -]?)?(?:\d{3}[ -]\d{3}[ -]\d{3}|\d{2}[ -]\d{3}[ -]\d{2}[ -]\d{2})(?![\d-])"
        ),
    ),
    (IDENTITY, re.compile(r"(?<!\w)[A-Z]{3} ?\d{6}(?!\d)")),
    (LAND, re.compile(r"(?<!\w)[A-Z]{2}\d[A-Z]/\d{8}/\d(?!\d)")),
    (
        ADDRESS,
        re.compile(
            r"(?<!\w)(?:ul\.|al\.|pl\.|os\.)\s?[A-ZŁŚŻŹĆĄĘÓŃ0-9][\w.\- ]{1,40}?\s\d+[A-Za-z]?"
            r"(?:\s?/\s?\d+|\s?m\.\s?\d+)?(?!\w)"
        ),
    ),
)
# A word of at most so many letters gives up one of them to its ending (Ewa, Ewie), a longer one three
# (Kowalski, Kowalskiego). A short surname alone is not looked for: too many words begin like it.
_SHORT = 4
_ENDING = 3


@dataclass(frozen=True, slots=True)
class Suggestion:
    """A piece of text worth removing: what it is, how it stands in the document, how many times."""

    kind: str
    text: str
    times: int
    is_sure: bool


def suggestions(text: str, known: Iterable[str], office: Iterable[str] = ()) -> tuple[Suggestion, ...]:
    """What to offer: data the case knows of its parties (sure), their other cases, and what looks like data.

    `office`: the office's own address and numbers, which are public.
    """
    found: dict[str, str] = {}
    sure: set[str] = set()
    own = {fold(one) for one in office}
    for phrase in cleaned(known):
        for form in _forms(phrase, text):
            if fold(form) not in own:
                found.setdefault(form, PARTY)
                sure.add(form)
    for kind, looks in _PATTERNS:
        for match in looks.finditer(text):
            phrase = " ".join(match[0].split()).rstrip(".,;")
            if fold(phrase) not in own:
                found.setdefault(phrase, kind)
                if kind in (PESEL, EMAIL, ACCOUNT, IDENTITY):
                    sure.add(phrase)
    made = [
        Suggestion(kind, phrase, len(pattern(phrase).findall(text)), phrase in sure)
        for phrase, kind in found.items()
    ]
    return tuple(sorted((one for one in made if one.times), key=lambda one: (one.kind, one.text)))


def _forms(phrase: str, text: str) -> list[str]:
    """The phrase as it stands in the text, also declined word by word, and a full name's surname alone."""
    direct = [" ".join(match[0].split()) for match in pattern(phrase).finditer(text)]
    words = phrase.split()
    if any(any(sign.isdigit() or sign == "@" for sign in word) for word in words):
        return list(dict.fromkeys(direct))
    stems = [_stem(word) for word in words if len(word) > 1]
    between = r"[\s\u00ad-]+"
    wanted = []
    if 1 < len(stems) <= 4:
        wanted = [between.join(stems), between.join(reversed(stems))]
    if stems and len(words[-1]) > _SHORT:
        wanted.append(stems[-1])
    for form in wanted:
        looks = re.compile(rf"(?<!\w){form}(?!\w)")
        direct += [" ".join(match[0].split()) for match in looks.finditer(text) if match[0][0].isupper()]
    return list(dict.fromkeys(direct))


def _stem(word: str) -> str:
    """The beginning that stays in every case of the word, with room for an ending."""
    kept = len(word) - 1 if len(word) <= _SHORT else max(_SHORT - 1, len(word) - _ENDING)
    return re.escape(word[:kept]) + r"\w{0,7}"
