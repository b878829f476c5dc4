"""The clock of a request for public information."""

from datetime import date, timedelta

from powiat.ground.kernel.workdays import next_workday

DAYS = 14
MONTHS = 2


def first_due(received_on: date) -> date:
    """U.d.i.p. art. 13 ust. 1: without delay, at most 14 days; a term ending on a free day moves on (KPA art. 57 § 4)."""
    return next_workday(received_on + timedelta(days=DAYS), including=True)


def latest_due(received_on: date) -> date:
    """U.d.i.p. art. 13 ust. 2: with a notice of the reasons, at most two months from the request."""
    month = received_on.month + MONTHS
    year, month = received_on.year + (month - 1) // 12, (month - 1) % 12 + 1
    day = received_on.day
    while True:
        try:
            return next_workday(date(year, month, day), including=True)
        except ValueError:
            day -= 1


def after_costs(told_on: date) -> date:
    """U.d.i.p. art. 15 ust. 2: information that costs is given 14 days after the notice, unless withdrawn or changed."""
    return told_on + timedelta(days=DAYS)


def days_left(due_on: date, today: date) -> int:
    """Days to the end of the term; negative when it has passed."""
    return (due_on - today).days
