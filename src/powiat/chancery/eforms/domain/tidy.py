"""Tolerant reading of what people type: one canonical form per kind of field.

What cannot be understood comes back as it was typed (only made safe); the format check says what to do.
"""

import re
from collections.abc import Callable, Mapping
from datetime import date

from powiat.chancery.eforms.domain import text

_MONTHS = {
    "sty": 1, "lut": 2, "mar": 3, "kwi": 4, "maj": 5, "cze": 6,
    "lip": 7, "sie": 8, "wrz": 9, "paź": 10, "paz": 10, "lis": 11, "gru": 12,
}  # fmt: skip
_ROMAN = dict(zip("i ii iii iv v vi vii viii ix x xi xii".split(), range(1, 13), strict=True))
_SEPARATORS = re.compile(r"[\s\-–—./()]")
_YEAR_FIRST = re.compile(r"(\d{4})[-./](\d{1,2})[-./](\d{1,2})", re.ASCII)
_DAY_FIRST = re.compile(r"(\d{1,2})[\s.\-/]+([^\W\d_]+|\d{1,2})[\s.\-/]+(\d{4})\s*(?:r\.?)?")
_FIRST_YEAR, _LAST_YEAR = 1850, 2199


def email(typed: str) -> str:
    """Without spaces and the `mailto:` prefix; the part after @ in small letters."""
    address = re.sub(r"\s", "", text.line(typed))
    address = re.sub(r"\A(?:[<>,;]|mailto:)+", "", address, flags=re.IGNORECASE).rstrip("<>,;")
    name, at, host = address.rpartition("@")
    return f"{name}{at}{host.lower()}" if at else address


def phone(typed: str) -> str:
    """`600 100 200`, `(43) 675 00 00`, `0048…` -> `+48600100200`; foreign numbers keep their prefix."""
    plain = text.line(typed)
    digits = _SEPARATORS.sub("", plain)
    if digits.startswith("00"):
        digits = "+" + digits[2:]
    if re.fullmatch(r"[1-9]\d{8}", digits, re.ASCII):
        return "+48" + digits
    if re.fullmatch(r"\+[1-9]\d{6,14}", digits, re.ASCII):
        return digits
    return plain


def digits(typed: str) -> str:
    """PESEL, REGON, KRS: digits without spaces and dashes."""
    plain = text.line(typed)
    bare = _SEPARATORS.sub("", plain)
    return bare if re.fullmatch(r"\d+", bare, re.ASCII) else plain


def nip(typed: str) -> str:
    """Digits without spaces, dashes and the prefix PL."""
    plain = text.line(typed)
    bare = re.sub(r"\APL", "", _SEPARATORS.sub("", plain), flags=re.IGNORECASE)
    return bare if re.fullmatch(r"\d+", bare, re.ASCII) else plain


def postal_code(typed: str) -> str:
    """`98100`, `98 - 100` -> `98-100`."""
    plain = text.line(typed)
    bare = _SEPARATORS.sub("", plain)
    return f"{bare[:2]}-{bare[2:]}" if re.fullmatch(r"\d{5}", bare, re.ASCII) else plain


def _month(word: str) -> int:
    word = word.lower()
    if word.isdecimal():
        return int(word)
    return _ROMAN.get(word) or _MONTHS.get(word[:3], 0)


def day(typed: str) -> str:
    """`5.03.2026`, `5 marca 2026 r.`, `5 III 2026`, `2026-3-5` -> `2026-03-05`."""
    plain = text.line(typed)
    if match := _YEAR_FIRST.fullmatch(plain):
        year, month, number = (int(part) for part in match.groups())
    elif match := _DAY_FIRST.fullmatch(plain):
        number, month, year = int(match[1]), _month(match[2]), int(match[3])
    else:
        return plain
    if not _FIRST_YEAR <= year <= _LAST_YEAR:
        return plain
    try:
        return date(year, month, number).isoformat()
    except ValueError:
        return plain


def join_day(number: str, month: str, year: str) -> str:
    """Three fields (day, month, year) -> one text for `day`; empty when nothing was typed."""
    parts = [text.line(part) for part in (number, month, year)]
    return day(".".join(part or "?" for part in parts)) if any(parts) else ""


LEAVES: Mapping[str, Callable[[str], str]] = {
    "text": text.line,
    "textarea": text.block,
    "radios": text.line,
    "select": text.line,
    "date": day,
    "email": email,
    "phone": phone,
    "pesel": digits,
    "nip": nip,
    "krs": digits,
    "postal_code": postal_code,
}
