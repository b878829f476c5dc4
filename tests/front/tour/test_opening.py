"""Open or closed, at the minute."""

from datetime import date, datetime, time
from zoneinfo import ZoneInfo

import pytest

from powiat.front.tour.domain.opening import opening

WARSAW = ZoneInfo("Europe/Warsaw")
HOURS = {day: (time(7, 30), time(15, 30)) for day in range(1, 6)}


@pytest.mark.parametrize(
    ("now", "said"),
    [
        (datetime(2026, 11, 25, 7, 29, tzinfo=WARSAW), "Teraz zamknięte"),
        (datetime(2026, 11, 25, 7, 30, tzinfo=WARSAW), "Otwarte teraz, do 15:30"),
        (datetime(2026, 11, 25, 15, 30, tzinfo=WARSAW), "Teraz zamknięte"),
        (datetime(2026, 11, 28, 10, 0, tzinfo=WARSAW), "Teraz zamknięte"),
        (datetime(2026, 11, 11, 10, 0, tzinfo=WARSAW), "Teraz zamknięte"),
        (datetime(2026, 11, 26, 10, 0, tzinfo=WARSAW), "Teraz zamknięte"),
    ],
)
def test_opening(now, said):
    assert opening(now, hours=HOURS, closed={date(2026, 11, 26)}) == said


def test_unknown_hours_promise_nothing():
    assert opening(datetime(2026, 11, 25, 10, 0, tzinfo=WARSAW), hours={}, closed=()) == ""
