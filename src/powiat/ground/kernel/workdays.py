"""Working days in Poland: which days are free by law, and how to step over them.

Free are Sundays and the holidays of the act of 18 January 1951 on days free of work; 24 December since
2025. Saturday is not free by that act, but KPA art. 57 § 4 treats it alike, and offices do not work then.
"""

from datetime import date, timedelta
from functools import lru_cache

import holidays

SATURDAY = 5
SUNDAY = 6
ONE_DAY = timedelta(days=1)


@lru_cache(maxsize=256)
def holidays_of(year: int) -> dict[date, str]:
    """The public holidays of a year with their Polish names. Do not change the dictionary: it is shared."""
    return dict(sorted(holidays.country_holidays("PL", years=year, language="pl").items()))


def holiday_name(day: date) -> str | None:
    """The Polish name of the holiday on that day, None when it is no holiday."""
    return holidays_of(day.year).get(day)


def why_free(day: date) -> str | None:
    """Why nobody works that day, in Polish („sobota”, a holiday's name); None on a working day."""
    name = holiday_name(day)
    if name is not None:
        return name
    return {SATURDAY: "sobota", SUNDAY: "niedziela"}.get(day.weekday())


def is_workday(day: date) -> bool:
    """Monday to Friday and no public holiday."""
    return day.weekday() < SATURDAY and holiday_name(day) is None


def next_workday(day: date, *, including: bool = False) -> date:
    """The first working day after `day`; with `including` the day itself when it is one."""
    if not including:
        day += ONE_DAY
    while not is_workday(day):
        day += ONE_DAY
    return day


def add_workdays(day: date, count: int) -> date:
    """The day `count` working days after `day` (before it when negative); 0 gives `day`, free or not."""
    step = ONE_DAY if count > 0 else -ONE_DAY
    for _ in range(abs(count)):
        day += step
        while not is_workday(day):
            day += step
    return day


def workdays_between(after: date, until: date) -> int:
    """How many working days lie after `after` up to and with `until`; negative when `until` is earlier."""
    if until < after:
        return -workdays_between(until, after)
    span = (until - after).days
    return sum(is_workday(after + timedelta(days=n)) for n in range(1, span + 1))
