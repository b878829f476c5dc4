"""Difference: what changed between two versions of a text, word by word."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from difflib import SequenceMatcher
from enum import StrEnum

WORDS = re.compile(r"\S+\s*|\s+")
# Beyond this many words the whole text is compared line by line: word by word would take seconds.
MANY = 3000


class Change(StrEnum):
    """What became of a piece of text."""

    SAME = "same"
    ADDED = "added"
    REMOVED = "removed"


@dataclass(frozen=True, slots=True)
class Piece:
    """A piece of text and what became of it."""

    change: Change
    text: str


def difference(old: str, new: str) -> tuple[Piece, ...]:
    """The pieces of both texts in reading order: what stayed, what was removed, what was added."""
    before, after = _words(old), _words(new)
    matcher = SequenceMatcher(None, before, after, autojunk=False)
    return tuple(_pieces(matcher, before, after))


def _words(text: str) -> list[str]:
    words = WORDS.findall(text)
    return words if len(words) <= MANY else text.splitlines(keepends=True)


def _pieces(matcher: SequenceMatcher[str], before: list[str], after: list[str]) -> Iterator[Piece]:
    for tag, start, end, from_, to in matcher.get_opcodes():
        if tag == "equal":
            yield Piece(Change.SAME, "".join(before[start:end]))
            continue
        if end > start:
            yield Piece(Change.REMOVED, "".join(before[start:end]))
        if to > from_:
            yield Piece(Change.ADDED, "".join(after[from_:to]))
