"""The front page says truly whether the office is open."""

from datetime import date, datetime, time

import pytest

from powiat.ground.org.domain.opening import opening_now

HOURS = {day: (time(7, 30), time(17, 0) if day == 2 else time(15, 30)) for day in range(1, 6)}


@pytest.mark.parametrize(
    ("now", "said"),
    [
        (datetime(2026, 11, 24, 7, 30), "Otwarte teraz, do 17:00"),  # noqa: DTZ001
        (datetime(2026, 11, 24, 6, 0), "Teraz zamknięte. Otwieramy dziś o 7:30"),  # noqa: DTZ001
        (datetime(2026, 11, 25, 15, 30), "Teraz zamknięte. Otwieramy jutro o 7:30"),  # noqa: DTZ001
        (datetime(2026, 11, 27, 16, 0), "Teraz zamknięte. Otwieramy w poniedziałek o 7:30"),  # noqa: DTZ001
        (datetime(2026, 12, 23, 16, 0), "Teraz zamknięte. Otwieramy w poniedziałek o 7:30"),  # noqa: DTZ001
        (datetime(2026, 11, 10, 18, 0), "Teraz zamknięte. Otwieramy w czwartek o 7:30"),  # noqa: DTZ001
    ],
)
def test_holidays_and_weekends_are_known(now, said):
    """24 December has been a holiday since 2025, 11 November always."""
    assert opening_now(now, hours=HOURS, closed=()) == said


def test_a_day_shut_by_the_office_is_passed_over():
    now = datetime(2026, 11, 24, 6, 0)  # noqa: DTZ001
    said = opening_now(now, hours=HOURS, closed={date(2026, 11, 24)})
    assert said == "Teraz zamknięte. Otwieramy jutro o 7:30"


def test_without_hours_nothing_is_said():
    assert opening_now(datetime(2026, 11, 24, 6, 0), hours={}, closed=()) == ""  # noqa: DTZ001
