"""Terms: how a term set in days, weeks, months or years runs (KPA art. 57 § 1-4). Pure counting.

`count` gives the date with its working: the nominal last day and every move off a free day with its reason,
so that a clerk and a party can check the sum. What may stop a term (art. 35 § 5) lives in the chancery.
"""

from calendar import monthrange
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from powiat.ground.kernel import workdays


class TermUnit(StrEnum):
    """What a term is measured in."""

    DAYS = "days"
    WORKDAYS = "workdays"
    WEEKS = "weeks"
    MONTHS = "months"
    YEARS = "years"


@dataclass(frozen=True, slots=True)
class FreeDayMove:
    """One day's move of the end of a term: `from_day` was free because of `reason` (Polish)."""

    from_day: date
    to_day: date
    reason: str


@dataclass(frozen=True, slots=True)
class TermEnd:
    """The end of a term: `nominal` by § 1-3a, `due` after the moves of § 4."""

    nominal: date
    due: date
    moves: tuple[FreeDayMove, ...] = ()


def nominal_end(start: date, length: int, unit: TermUnit) -> date:
    """The last day of a term that runs from the event of day `start`, before § 4.

    KPA art. 57 § 1: the day of the event is not counted. § 2: weeks end on the day of the same name.
    § 3: months end on the day of the same number, and where there is none on the month's last day.
    § 3a: years end on the day of the same date (29 February gives 28 February).
    """
    if length < 1:
        raise ValueError(f"a term lasts at least 1 {unit}, not {length}")
    if unit == TermUnit.DAYS:
        return start + timedelta(days=length)
    if unit == TermUnit.WORKDAYS:
        return workdays.add_workdays(start, length)
    if unit == TermUnit.WEEKS:
        return start + timedelta(weeks=length)
    return _months_later(start, length * (12 if unit == TermUnit.YEARS else 1))


def _months_later(start: date, months: int) -> date:
    years, month0 = divmod(start.month - 1 + months, 12)
    year, month = start.year + years, month0 + 1
    return date(year, month, min(start.day, monthrange(year, month)[1]))


def off_free_days(day: date) -> TermEnd:
    """KPA art. 57 § 4: an end on a day free by law or on Saturday moves to the next day that is neither."""
    moves = []
    due = day
    while (reason := workdays.why_free(due)) is not None:
        moves.append(FreeDayMove(due, due + workdays.ONE_DAY, reason))
        due += workdays.ONE_DAY
    return TermEnd(nominal=day, due=due, moves=tuple(moves))


def count(start: date, length: int, unit: TermUnit) -> TermEnd:
    """The end of a term with its working (KPA art. 57 § 1-4). `start` is the day of the event."""
    return off_free_days(nominal_end(start, length, unit))
