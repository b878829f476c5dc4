"""What org tells others."""

from dataclasses import dataclass
from datetime import date, time


@dataclass(frozen=True, slots=True)
class UnitRef:
    """A unit, for showing and for case marks."""

    id: int
    symbol: str
    name: str
    parent_id: int | None
    phone: str
    email: str
    room: str
    duties: str = ""


@dataclass(frozen=True, slots=True)
class PostRef:
    """A post with the person who works at it today (`user_id` None: nobody does)."""

    id: int
    name: str
    initials: str
    is_head: bool
    unit_id: int
    unit_symbol: str
    unit_name: str
    user_id: int | None
    user_name: str
    phone: str
    stands_in: bool = False

    @property
    def label(self) -> str:
        """„Anna Nowak, inspektor (KM)”, with a word when someone stands in."""
        who = self.user_name or "wakat"
        note = " – zastępstwo" if self.stands_in else ""
        return f"{who}, {self.name} ({self.unit_symbol}){note}"


@dataclass(frozen=True, slots=True)
class DayHours:
    """Opening hours of one weekday (1 = Monday)."""

    weekday: int
    opens: time
    closes: time


@dataclass(frozen=True, slots=True)
class SubstitutionRef:
    """Who stands in for whom, and till when."""

    id: int
    post: str
    unit: str
    absent: str
    substitute: str
    since: date
    until: date
    kind: str
    reason: str
