"""Verdict: what a reader says of a content it could open."""

from dataclasses import dataclass

from powiat.ground.files.data import Limits, RejectedFile


@dataclass(frozen=True, slots=True)
class Verdict:
    """Pages (None when the kind has none) and marks.

    Marks: script, launch, program, macro, encrypted, outside, attachments, signature, form.
    """

    pages: int | None = None
    marks: tuple[str, ...] = ()


def refuse_or_mark(limits: Limits, mark: str, message: str) -> tuple[str, ...]:
    """Strict limits refuse with the sentence; lenient ones take the file with a mark."""
    if limits.strict:
        raise RejectedFile(message)
    return (mark,)


def mismatch(name: str, label: str) -> str:
    """The sentence for a content that is not what the name says."""
    return (
        f"Plik „{name}” nie jest poprawnym plikiem {label}: jego zawartość nie zgadza się z rozszerzeniem "
        "albo jest uszkodzona. Zapisz go ponownie i dodaj jeszcze raz."
    )


def hidden(name: str) -> str:
    """The sentence for a content that is two things at once."""
    return (
        f"Plik „{name}” zawiera ukrytą treść innego rodzaju i ze względów bezpieczeństwa go nie przyjmujemy. "
        "Zapisz go ponownie w programie, w którym powstał."
    )
