"""Working days: the Polish calendar of free days."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from powiat.ground.kernel import workdays

days = st.dates(date(1990, 1, 1), date(2099, 12, 31))


@pytest.mark.parametrize(
    ("day", "reason"),
    [
        (date(2024, 12, 24), None),
        (date(2025, 12, 24), "Wigilia Bożego Narodzenia"),
        (date(2026, 12, 24), "Wigilia Bożego Narodzenia"),
        (date(2026, 5, 3), "Święto Narodowe Trzeciego Maja"),
        (date(2026, 6, 4), "Dzień Bożego Ciała"),
        (date(2026, 11, 21), "sobota"),
        (date(2026, 11, 22), "niedziela"),
        (date(2026, 11, 23), None),
    ],
)
def test_why_a_day_is_free(day, reason):
    assert workdays.why_free(day) == reason
    assert workdays.is_workday(day) == (reason is None)


def test_next_workday_steps_over_christmas_of_2026():
    assert workdays.next_workday(date(2026, 12, 23)) == date(2026, 12, 28)
    assert workdays.next_workday(date(2026, 12, 23), including=True) == date(2026, 12, 23)
    assert workdays.next_workday(date(2026, 12, 24), including=True) == date(2026, 12, 28)


def test_adding_working_days_both_ways():
    assert workdays.add_workdays(date(2026, 11, 20), 1) == date(2026, 11, 23)
    assert workdays.add_workdays(date(2026, 11, 23), -1) == date(2026, 11, 20)
    assert workdays.add_workdays(date(2026, 11, 22), 0) == date(2026, 11, 22)


@given(days, st.integers(1, 60))
def test_adding_and_counting_agree(day, count):
    later = workdays.add_workdays(day, count)
    assert workdays.is_workday(later)
    assert workdays.workdays_between(day, later) == count
    assert workdays.workdays_between(later, day) == -count


@given(days)
def test_the_next_workday_is_the_first_one(day):
    following = workdays.next_workday(day)
    assert following == workdays.add_workdays(day, 1)
    assert not any(workdays.is_workday(day + timedelta(n)) for n in range(1, (following - day).days))
