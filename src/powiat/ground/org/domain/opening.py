"""Opening: in one sentence, whether the office is open now and when it opens next."""

from collections.abc import Collection, Mapping
from datetime import date, datetime, time, timedelta

from powiat.ground.kernel.text_pl import WEEKDAYS
from powiat.ground.kernel.workdays import is_workday

# Nobody plans a visit further ahead by the front page.
AHEAD = 14


def hours_on(
    day: date, *, hours: Mapping[int, tuple[time, time]], closed: Collection[date]
) -> tuple[time, time] | None:
    """When the office is open on the day; None when it is not."""
    if day in closed or not is_workday(day):
        return None
    return hours.get(day.isoweekday())


def opening_now(now: datetime, *, hours: Mapping[int, tuple[time, time]], closed: Collection[date]) -> str:
    """„Otwarte teraz, do 15:30” or when the office opens next; empty when its hours are unknown."""
    today = hours_on(now.date(), hours=hours, closed=closed)
    if today and today[0] <= now.time() < today[1]:
        return f"Otwarte teraz, do {_clock(today[1])}"
    for ahead in range(AHEAD):
        day = now.date() + timedelta(days=ahead)
        found = hours_on(day, hours=hours, closed=closed)
        if found and (ahead or now.time() < found[0]):
            return f"Teraz zamknięte. Otwieramy {_day(day, ahead)} o {_clock(found[0])}"
    return ""


def _day(day: date, ahead: int) -> str:
    if ahead < 2:
        return ("dziś", "jutro")[ahead]
    name = WEEKDAYS[day.weekday()]
    name = {"środa": "środę", "sobota": "sobotę", "niedziela": "niedzielę"}.get(name, name)
    return f"{'we' if name == 'wtorek' else 'w'} {name}" + (f", {day:%d.%m}" if ahead > 6 else "")


def _clock(hour: time) -> str:
    return f"{hour.hour}:{hour.minute:02}"
