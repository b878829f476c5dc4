"""How good the answers are: sixty questions as residents type them, each with the answer it should get."""

import csv
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

PLACE = Path(__file__).with_name("queries.csv")
LOOKED_AT = 20


@dataclass(frozen=True, slots=True)
class Asked:
    """What is typed, and the titles of which any one is the answer."""

    typed: str
    answers: frozenset[str]
    why: str


@dataclass(frozen=True, slots=True)
class Score:
    """Shares of questions answered first, or among the first five; the mean of one over the answer's place."""

    first: float
    five: float
    reciprocal: float
    missed: tuple[tuple[str, int], ...]

    def told(self) -> str:
        """In one line."""
        return f"success@1 {self.first:5.1%}  success@5 {self.five:5.1%}  MRR {self.reciprocal:.3f}"


def questions() -> list[Asked]:
    """All sixty."""
    with PLACE.open(encoding="utf-8", newline="") as handle:
        return [
            Asked(row["typed"], frozenset(row["answer"].split("|")), row["why"])
            for row in csv.DictReader(handle)
        ]


def score(titles_for: Callable[[str], Sequence[str]], asked: Sequence[Asked] = ()) -> Score:
    """Ask everything of one search; `titles_for` gives the titles it shows, the best first."""
    asked = asked or questions()
    places = [_place(one, titles_for(one.typed)) for one in asked]
    return Score(
        first=sum(place == 1 for place in places) / len(places),
        five=sum(0 < place <= 5 for place in places) / len(places),
        reciprocal=sum(1 / place for place in places if place) / len(places),
        missed=tuple((one.typed, place) for one, place in zip(asked, places, strict=True) if place != 1),
    )


def _place(one: Asked, titles: Sequence[str]) -> int:
    """Counted from 1; 0 when the answer is not shown."""
    return next((at for at, title in enumerate(titles[:LOOKED_AT], start=1) if title in one.answers), 0)
