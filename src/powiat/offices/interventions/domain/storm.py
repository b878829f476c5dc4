"""Storm: many reports at once, gathered into squares of one category, so that one look and one deed do for many."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True, slots=True)
class Arrived:
    """What of a report decides where it is gathered; `x` and `y` in metres (PUWG 1992)."""

    number: str
    category: str
    lane: str
    x: float
    y: float
    at: datetime
    is_seen: bool
    address: str = ""
    gmina_terc: str = ""


@dataclass(frozen=True, slots=True)
class Group:
    """Reports of one category in one square, the first that came first."""

    category: str
    lane: str
    rows: tuple[Arrived, ...]

    @property
    def count(self) -> int:
        """How many."""
        return len(self.rows)

    @property
    def unseen(self) -> int:
        """How many nobody has acknowledged."""
        return sum(not row.is_seen for row in self.rows)

    @property
    def first_at(self) -> datetime:
        """When it began."""
        return self.rows[0].at

    @property
    def last_at(self) -> datetime:
        """The newest."""
        return self.rows[-1].at

    @property
    def place(self) -> str:
        """The first address that anybody gave."""
        return next((row.address for row in self.rows if row.address), "")


def gather(rows: Iterable[Arrived], cell_m: int) -> list[Group]:
    """Hazards first, then the largest group, then the newest; each report is in exactly one."""
    squares: dict[tuple[str, int, int], list[Arrived]] = defaultdict(list)
    for row in sorted(rows, key=lambda one: (one.at, one.number)):
        squares[row.category, int(row.x // cell_m), int(row.y // cell_m)].append(row)
    groups = [
        Group(category, min(row.lane for row in found), tuple(found))
        for (category, _, _), found in squares.items()
    ]
    return sorted(
        groups, key=lambda one: (one.lane, -one.count, -one.last_at.timestamp(), one.rows[0].number)
    )
