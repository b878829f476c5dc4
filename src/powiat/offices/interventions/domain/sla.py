"""Deadlines of reports: minutes, hours or days, round the clock or on working days only.

`24x7`: the clock never stands. `working_days`: it stands still on Saturdays, Sundays, holidays and days on which the
office is shut; days are whole working days after the day of receipt and end with that day's end.
"""

from collections.abc import Callable
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from powiat.ground.kernel.workdays import is_workday

WARSAW = ZoneInfo("Europe/Warsaw")
ROUND_THE_CLOCK, WORKING_DAYS = "24x7", "working_days"
_UNITS = {"min": timedelta(minutes=1), "h": timedelta(hours=1), "d": timedelta(days=1)}
_DAY = timedelta(days=1)


def due(
    start: datetime, amount: int, unit: str, calendar: str, closed: Callable[[date], bool] | None = None
) -> datetime:
    """The last moment; `closed` says on which further days the office is shut."""
    span = _UNITS[unit] * amount
    if calendar == ROUND_THE_CLOCK:
        return start + span

    def works(day: date) -> bool:
        return is_workday(day) and not (closed and closed(day))

    day = start.astimezone(WARSAW).date()
    if unit == "d":
        return _end_of(_nth(day, amount, works))
    return _running(start, span, works)


def _nth(day: date, count: int, works: Callable[[date], bool]) -> date:
    while count > 0:
        day += _DAY
        count -= works(day)
    return day


def _running(start: datetime, span: timedelta, works: Callable[[date], bool]) -> datetime:
    """Spend the span on the minutes of working days only."""
    at = start.astimezone(UTC)
    while True:
        day = at.astimezone(WARSAW).date()
        midnight = _start_of(day + _DAY)
        if works(day):
            if at + span <= midnight:
                return at + span
            span -= midnight - at
        at = midnight


def _start_of(day: date) -> datetime:
    return datetime.combine(day, time(), WARSAW).astimezone(UTC)


def _end_of(day: date) -> datetime:
    return _start_of(day + _DAY) - timedelta(seconds=1)


def is_late(due_at: datetime | None, done_at: datetime | None, now: datetime) -> bool:
    """Past its term, or done after it."""
    return due_at is not None and (done_at or now) > due_at
