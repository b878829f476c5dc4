"""Opening: whether the office is open at this minute."""

from collections.abc import Collection, Mapping
from datetime import date, datetime, time

from powiat.ground.kernel.workdays import is_workday


def opening(now: datetime, *, hours: Mapping[int, tuple[time, time]], closed: Collection[date]) -> str:
    """„Otwarte teraz, do 15:30”, „Teraz zamknięte”; empty when the hours are unknown. `now` is local."""
    if not hours:
        return ""
    today = hours.get(now.isoweekday())
    if now.date() in closed or not is_workday(now.date()) or not today:
        return "Teraz zamknięte"
    if today[0] <= now.time() < today[1]:
        return f"Otwarte teraz, do {today[1].hour}:{today[1].minute:02}"
    return "Teraz zamknięte"
