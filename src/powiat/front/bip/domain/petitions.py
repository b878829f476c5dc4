"""Petitions: the yearly summary that the act asks for by 30 June."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any


@dataclass(frozen=True, slots=True)
class Summary:
    """Zbiorcza informacja: how many petitions came in a year, on what, and how they ended."""

    year: int
    total: int
    by_state: tuple[tuple[str, int], ...]
    subjects: tuple[tuple[str, str, str], ...]
    due_on: date


def summary(rows: Iterable[Mapping[str, Any]], year: int) -> Summary:
    """Ustawa o petycjach art. 14: petitions considered in the year before, their subject and how they were settled."""
    mine = [row for row in rows if str(row.get("data_zlozenia", ""))[:4] == str(year)]
    states = Counter(str(row.get("stan", "")) for row in mine)
    subjects = tuple(
        (str(row.get("data_zlozenia")), str(row.get("przedmiot")), str(row.get("stan"))) for row in mine
    )
    return Summary(
        year, len(mine), tuple(states.most_common()), tuple(sorted(subjects)), date(year + 1, 6, 30)
    )
