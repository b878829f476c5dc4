"""Terms: KPA art. 57 § 1-4 on the law's own words and on any date."""

from calendar import monthrange
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from powiat.ground.kernel import terms, workdays
from powiat.ground.kernel.terms import TermUnit

days = st.dates(date(1990, 1, 1), date(2090, 12, 31))


@pytest.mark.parametrize(
    ("start", "length", "unit", "nominal", "due"),
    [
        # § 1: the day of the event is not counted.
        (date(2026, 3, 2), 14, TermUnit.DAYS, date(2026, 3, 16), date(2026, 3, 16)),
        # § 2: the day of the same name.
        (date(2026, 3, 4), 2, TermUnit.WEEKS, date(2026, 3, 18), date(2026, 3, 18)),
        # § 3: the day of the same number, or the month's last day.
        (date(2026, 2, 10), 1, TermUnit.MONTHS, date(2026, 3, 10), date(2026, 3, 10)),
        (date(2026, 1, 31), 1, TermUnit.MONTHS, date(2026, 2, 28), date(2026, 3, 2)),
        (date(2024, 1, 31), 1, TermUnit.MONTHS, date(2024, 2, 29), date(2024, 2, 29)),
        (date(2026, 11, 30), 3, TermUnit.MONTHS, date(2027, 2, 28), date(2027, 3, 1)),
        # § 3a.
        (date(2024, 2, 29), 1, TermUnit.YEARS, date(2025, 2, 28), date(2025, 2, 28)),
        (date(2024, 2, 29), 4, TermUnit.YEARS, date(2028, 2, 29), date(2028, 2, 29)),
        # § 4: Christmas Eve of 2026 is free, and so are the three days after it.
        (date(2026, 12, 10), 14, TermUnit.DAYS, date(2026, 12, 24), date(2026, 12, 28)),
        # The same in 2024: the Eve was a working day then.
        (date(2024, 12, 10), 14, TermUnit.DAYS, date(2024, 12, 24), date(2024, 12, 24)),
        (date(2026, 11, 20), 5, TermUnit.WORKDAYS, date(2026, 11, 27), date(2026, 11, 27)),
    ],
)
def test_the_laws_examples(start, length, unit, nominal, due):
    end = terms.count(start, length, unit)
    assert (end.nominal, end.due) == (nominal, due)


def test_each_move_says_why():
    end = terms.count(date(2026, 12, 10), 14, TermUnit.DAYS)
    assert [move.reason for move in end.moves] == [
        "Wigilia Bożego Narodzenia",
        "Boże Narodzenie (pierwszy dzień)",
        "Boże Narodzenie (drugi dzień)",
        "niedziela",
    ]


@pytest.mark.parametrize("length", [0, -1])
def test_a_term_of_no_length_is_refused(length):
    with pytest.raises(ValueError, match="at least 1 days"):
        terms.nominal_end(date(2026, 1, 1), length, TermUnit.DAYS)


@given(days, st.integers(1, 400), st.sampled_from([TermUnit.DAYS, TermUnit.WEEKS]))
def test_days_and_weeks_are_exact(start, length, unit):
    span = terms.nominal_end(start, length, unit) - start
    assert span == timedelta(days=length * (7 if unit == TermUnit.WEEKS else 1))


@given(days, st.integers(1, 60))
def test_months_keep_the_number_of_the_day_or_take_the_last(start, length):
    end = terms.nominal_end(start, length, TermUnit.MONTHS)
    assert (end.year * 12 + end.month) - (start.year * 12 + start.month) == length
    assert end.day == min(start.day, monthrange(end.year, end.month)[1])


@given(days, st.integers(1, 400), st.sampled_from(TermUnit))
def test_a_term_never_ends_on_a_free_day_nor_skips_a_working_one(start, length, unit):
    if unit == TermUnit.YEARS:
        length = length % 9 + 1
    if unit == TermUnit.MONTHS:
        length = length % 90 + 1
    end = terms.count(start, length, unit)
    assert workdays.is_workday(end.due)
    skipped = [end.nominal + timedelta(n) for n in range((end.due - end.nominal).days)]
    assert [move.from_day for move in end.moves] == skipped
    assert not any(workdays.is_workday(day) for day in skipped)
