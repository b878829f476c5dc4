"""Checks: the daily look through the log, and who may let a page out."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from powiat.ground.kernel.workdays import is_workday, why_free


class NotYet(Exception):
    """The step cannot be made now; `message` says why, in Polish, for the person at the desk."""

    def __init__(self, message: str) -> None:
        super().__init__(message)
        self.message = message


class DayState(StrEnum):
    """How a day stands in the calendar of checks."""

    CHECKED = "checked"
    LATE = "late"
    MISSING = "missing"
    TODAY = "today"
    FREE = "free"
    AHEAD = "ahead"
    BEFORE = "before"


@dataclass(frozen=True, slots=True)
class Day:
    """A day of the calendar: its state and why nobody works then, if so."""

    day: date
    state: DayState
    free: str = ""


def calendar(
    first: date,
    last: date,
    *,
    today: date,
    since: date | None,
    checked: Collection[date],
    late: Collection[date],
) -> tuple[Day, ...]:
    """Rozporządzenie § 16 ust. 3: every working day the log is looked through; a past one without a check is missing."""
    days = (first + timedelta(days=n) for n in range((last - first).days + 1))
    return tuple(Day(day, _state(day, today, since, checked, late), why_free(day) or "") for day in days)


def _state(
    day: date, today: date, since: date | None, checked: Collection[date], late: Collection[date]
) -> DayState:
    if day in checked:
        return DayState.LATE if day in late else DayState.CHECKED
    if day > today:
        return DayState.AHEAD
    if since is None or day < since:
        return DayState.BEFORE
    if not is_workday(day):
        return DayState.FREE
    return DayState.TODAY if day == today else DayState.MISSING


def missing(since: date | None, today: date, checked: Collection[date]) -> tuple[date, ...]:
    """Working days before today that nobody signed for, the oldest first."""
    if since is None:
        return ()
    days = (since + timedelta(days=n) for n in range(max((today - since).days, 0)))
    return tuple(day for day in days if is_workday(day) and day not in checked)


def why_not_checkable(day: date, today: date) -> str:
    """Why this day cannot be signed for; empty when it can."""
    if day > today:
        return "Ten dzień jeszcze nie nadszedł."
    return ""


def why_not_approved(*, four_eyes: bool, changed_by_id: int | None, by_id: int | None) -> str:
    """Four eyes: whoever wrote last does not approve. Empty when he may."""
    if four_eyes and by_id is not None and by_id == changed_by_id:
        return "Stronę zatwierdza inna osoba niż ta, która ją ostatnio pisała."
    return ""


def why_not_published(*, four_eyes: bool, is_approved: bool) -> str:
    """With four eyes only an approved page goes out."""
    if four_eyes and not is_approved:
        return "Najpierw ktoś inny musi zatwierdzić tę stronę."
    return ""
