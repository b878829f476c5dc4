"""Traces: what in words meant for everybody would say who sent the report."""

import re
import unicodedata
from collections.abc import Iterable

_DIGITS = re.compile(r"\d(?:[\s().+-]*\d)*")
_WORD = re.compile(r"[\w-]+")
_LETTERS, _NUMBER = 3, 7
_VOWELS = "aeiouy"
_MAIL = re.compile(r"[\w.+-]+@[\w-]+\.[\w.-]*\w")
_PLATE = re.compile(r"\b[A-Z]{2,3}[ -]?(?=[0-9A-Z]{4,5}\b)(?=[A-Z]*\d)[0-9A-Z]{4,5}\b")


def traces(words: str, *, name: str = "", email: str = "", phone: str = "") -> list[str]:
    """Parts of the reporter's contact that stand in the words: each word of his name, the address, the number."""
    text = _plain(words)
    said = set(_WORD.findall(text))
    parts = [one for one in _WORD.findall(name) if len(one) >= _LETTERS]
    found = [one for one in parts if any(_is_form(_plain(one), word) for word in said)]
    if email and _plain(email) in text:
        found.append(email)
    digits = _only(phone)[-9:]
    if len(digits) >= _NUMBER and any(digits in _only(one) for one in _DIGITS.findall(words)):
        found.append(phone)
    return found


def suspects(words: str) -> list[str]:
    """What looks like data of anybody: an e-mail address, a telephone number or PESEL, a number plate."""
    return [
        *_MAIL.findall(words),
        *(one for one in _DIGITS.findall(words) if len(_only(one)) in (9, 11)),
        *_PLATE.findall(words),
    ]


def _plain(words: str) -> str:
    """Small letters without tails: a name is found however it was typed."""
    bare = unicodedata.normalize("NFKD", words.casefold().replace("ł", "l"))
    return "".join(sign for sign in bare if not unicodedata.combining(sign))


def _only(words: str) -> str:
    return "".join(sign for sign in words if sign.isdigit())


def _is_form(name: str, word: str) -> bool:
    """The name itself or a declined form of it: Kowalska, Kowalskiej; Nowak, Nowakowi."""
    if name == word:
        return True
    stem = name[:-1] if name[-1] in _VOWELS else name
    endings = 3 if len(stem) > _LETTERS else 1
    return len(stem) >= _LETTERS and word.startswith(stem) and len(word) - len(stem) <= endings


def joined(found: Iterable[str]) -> str:
    """For a message: each once."""
    return ", ".join(f"„{one}”" for one in dict.fromkeys(found))
