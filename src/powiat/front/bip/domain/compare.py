"""Compare: what changed between two wordings, in words a reader understands."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher

SAME, ADDED, REMOVED = "same", "added", "removed"


@dataclass(frozen=True, slots=True)
class Piece:
    """A run of words: same, added or removed."""

    kind: str
    text: str


@dataclass(frozen=True, slots=True)
class FieldChange:
    """A field that differs: its Polish name, what it was, what it is."""

    name: str
    before: str
    after: str


def fields(before: Mapping[str, str], after: Mapping[str, str]) -> tuple[FieldChange, ...]:
    """The fields that differ, by their Polish names."""
    return tuple(
        FieldChange(name, before.get(name, ""), value)
        for name, value in after.items()
        if before.get(name, "") != value
    )


def paragraphs(before: str, after: str) -> tuple[tuple[Piece, ...], ...]:
    """Each changed or neighbouring paragraph as runs of words; long unchanged stretches are left out."""
    old, new = _split(before), _split(after)
    made: list[tuple[Piece, ...]] = []
    for kind, a, b, c, d in SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        if kind == "equal":
            made += [(Piece(SAME, text),) for text in old[a:b]]
        else:
            pairs = min(b - a, d - c)
            made += [_words(old[a + i], new[c + i]) for i in range(pairs)]
            made += [(Piece(REMOVED, text),) for text in old[a + pairs : b]]
            made += [(Piece(ADDED, text),) for text in new[c + pairs : d]]
    return tuple(_near(made))


def _split(text: str) -> list[str]:
    return [line for line in text.replace("\r\n", "\n").split("\n") if line.strip()]


def _words(before: str, after: str) -> tuple[Piece, ...]:
    old, new = re.findall(r"\s+|\S+", before), re.findall(r"\s+|\S+", after)
    pieces: list[Piece] = []
    for kind, a, b, c, d in SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        if kind == "equal":
            pieces.append(Piece(SAME, "".join(old[a:b])))
            continue
        if b > a:
            pieces.append(Piece(REMOVED, "".join(old[a:b])))
        if d > c:
            pieces.append(Piece(ADDED, "".join(new[c:d])))
    return tuple(pieces)


def _near(made: Sequence[tuple[Piece, ...]]) -> list[tuple[Piece, ...]]:
    changed = {i for i, pieces in enumerate(made) if any(one.kind != SAME for one in pieces)}
    kept: list[tuple[Piece, ...]] = []
    skipped = False
    for i, pieces in enumerate(made):
        if any(j in changed for j in (i - 1, i, i + 1)):
            kept.append(pieces)
            skipped = False
        elif changed and not skipped:
            kept.append((Piece(SAME, "…"),))
            skipped = True
    return kept
