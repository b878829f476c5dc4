"""Hints to the editor: what a reader with a screen reader, or in a hurry, would stumble over."""

import re
from collections.abc import Iterable
from html import unescape

JUMP = "Podrozdział stoi bez rozdziału nad sobą. Zmień poziom na „rozdział” albo dodaj rozdział wcześniej."
# WCAG 2.4.4: a link says where it leads, also when it is read alone.
EMPTY_WORDS = frozenset(
    {
        *"tutaj tu link kliknij klik więcej czytaj dalej szczegóły zobacz pobierz strona".split(),
        "kliknij tutaj",
        "czytaj więcej",
        "zobacz więcej",
        "pod tym linkiem",
        "tym linkiem",
        "na stronie",
        "na tej stronie",
    }
)
_LINK = re.compile(r"<a\b[^>]*>(.*?)</a>", re.I | re.S)
_TAG = re.compile(r"<[^>]+>")


def jumps(outline: Iterable[tuple[int, int]]) -> list[int]:
    """Places of headings of the third level that have none of the second above them."""
    found, has_chapter = [], False
    for place, level in outline:
        has_chapter = has_chapter or level == 2
        if level > 2 and not has_chapter:
            found.append(place)
    return found


def poor_links(html: str) -> list[str]:
    """Words of links that tell nothing, and addresses shown bare."""
    found = []
    for match in _LINK.finditer(html):
        words = " ".join(unescape(_TAG.sub("", match[1])).split())
        bare = words.lower().strip(" .,:;!»→")
        if not bare or bare in EMPTY_WORDS or bare.startswith(("http://", "https://", "www.")):
            found.append(words or "(pusty)")
    return found


def link_advice(words: list[str]) -> str:
    """The sentence for links that tell nothing."""
    named = ", ".join(f"„{one}”" for one in words[:3])
    return f"Odnośnik {named} nie mówi, dokąd prowadzi. Napisz na przykład: „wniosek o rejestrację pojazdu”."
