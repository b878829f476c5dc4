"""Polish text: plural forms, letters without diacritics, sizes and dates as people read them."""

import unicodedata
from datetime import date

MONTHS_OF = (
    "stycznia",
    "lutego",
    "marca",
    "kwietnia",
    "maja",
    "czerwca",
    "lipca",
    "sierpnia",
    "września",
    "października",
    "listopada",
    "grudnia",
)
WEEKDAYS = ("poniedziałek", "wtorek", "środa", "czwartek", "piątek", "sobota", "niedziela")
# These letters have no decomposition in Unicode, so taking the accents off does not change them.
UNDECOMPOSED = str.maketrans({"ł": "l", "Ł": "L", "đ": "d", "Đ": "D", "ø": "o", "Ø": "O"})
NBSP = "\u00a0"
SIZE_UNITS = (("kB", 1000), ("MB", 1000**2), ("GB", 1000**3))


def plural(n: int, one: str, few: str, many: str) -> str:
    """The form of a noun after a number: 1 sprawa, 2 sprawy, 5 spraw, 12 spraw, 22 sprawy."""
    n = abs(n)
    if n == 1:
        return one
    if 2 <= n % 10 <= 4 and not 12 <= n % 100 <= 14:
        return few
    return many


def counted(n: int, one: str, few: str, many: str) -> str:
    """The number with its noun: „5 spraw”; thousands are parted and nothing breaks at the line's end."""
    return f"{n:,}".replace(",", NBSP) + NBSP + plural(n, one, few, many)


def without_diacritics(text: str) -> str:
    """„Zażółć gęślą jaźń” becomes „Zazolc gesla jazn”; case stays."""
    apart = unicodedata.normalize("NFKD", text)
    # Only now: „ǿ” is an „ø” with an accent.
    return "".join(sign for sign in apart if not unicodedata.combining(sign)).translate(UNDECOMPOSED)


def fold(text: str) -> str:
    """Text for comparing and searching: no diacritics, no capitals, single spaces."""
    # Capitals last: „№” and „™” are letters in disguise, and come out as „No” and „TM”.
    return " ".join(without_diacritics(text).casefold().split())


def file_size(size: int) -> str:
    """The size of a file as people read it: „512 B”, „1,4 MB”."""
    if size < 1000:
        return f"{size}{NBSP}B"
    # 999 950 B would be printed as „1000 kB”: that belongs to the next unit.
    unit, divisor = next(
        ((unit, divisor) for unit, divisor in SIZE_UNITS if size < divisor * 999.95), SIZE_UNITS[-1]
    )
    return f"{size / divisor:.1f}".removesuffix(".0").replace(".", ",") + NBSP + unit


def date_in_words(day: date) -> str:
    """„23 listopada 2026 r.”"""
    return f"{day.day}{NBSP}{MONTHS_OF[day.month - 1]} {day.year}{NBSP}r."


def day_in_words(day: date) -> str:
    """„poniedziałek, 23 listopada 2026 r.”"""
    return f"{WEEKDAYS[day.weekday()]}, {date_in_words(day)}"


def date_span(first: date, last: date) -> str:
    """A span without repeating what is common: „3–5 maja 2026 r.”, „28 kwietnia – 3 maja 2026 r.”"""
    if last < first:
        raise ValueError(f"the span ends ({last}) before it begins ({first})")
    if first == last:
        return date_in_words(last)
    if first.year != last.year:
        return f"{date_in_words(first)} – {date_in_words(last)}"
    if first.month != last.month:
        return f"{first.day}{NBSP}{MONTHS_OF[first.month - 1]} – {date_in_words(last)}"
    return f"{first.day}–{date_in_words(last)}"
