"""Retention: whole calendar years after closing."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from powiat.chancery.eod.domain.jrwa import ArchivalCategory
from powiat.chancery.eod.domain.retention import (
    FATE_NAMES,
    Fate,
    full_years_after,
    may_be_destroyed,
    retention_of,
    to_office_archive_on,
)

CLOSED = date(2023, 3, 10)


@pytest.mark.parametrize(
    ("category", "fate", "since"),
    [
        ("A", Fate.FOR_EVER, date(2049, 1, 1)),
        ("B5", Fate.DISPOSAL, date(2029, 1, 1)),
        ("B5*", Fate.DISPOSAL, date(2029, 1, 1)),
        ("BE10", Fate.EXPERTISE, date(2034, 1, 1)),
        ("Bc", Fate.AFTER_USE, None),
        ("B*", Fate.OTHER_LAW, None),
    ],
)
def test_what_a_category_means(category, fate, since):
    kept = retention_of(ArchivalCategory.parse(category), CLOSED)
    assert (kept.fate, kept.since) == (fate, since)


def test_the_state_archive_may_agree_on_ten_years():
    kept = retention_of(ArchivalCategory.parse("A"), CLOSED, state_archive_years=10)
    assert kept.since == date(2034, 1, 1)


def test_files_stay_two_whole_years_in_the_unit():
    assert to_office_archive_on(CLOSED) == date(2026, 1, 1)


@given(st.dates(date(1990, 1, 1), date(2080, 12, 31)), st.integers(1, 99))
def test_years_are_whole_calendar_years(closed, years):
    since = full_years_after(closed, years)
    assert (since.month, since.day) == (1, 1)
    assert since.year - closed.year == years + 1


@pytest.mark.parametrize(
    ("category", "on", "may"),
    [
        ("B5", date(2028, 12, 31), False),
        ("B5", date(2029, 1, 1), True),
        ("B5*", date(2090, 1, 1), False),
        ("B*", date(2090, 1, 1), False),
        ("BE5", date(2090, 1, 1), False),
        ("A", date(2090, 1, 1), False),
        ("Bc", date(2023, 3, 11), True),
    ],
)
def test_what_the_machine_may_choose_for_disposal(category, on, may):
    assert may_be_destroyed(ArchivalCategory.parse(category), CLOSED, on=on) is may


def test_nothing_open_or_held_is_destroyed():
    b5 = ArchivalCategory.parse("B5")
    assert not may_be_destroyed(b5, None, on=date(2090, 1, 1))
    assert not may_be_destroyed(b5, CLOSED, on=date(2090, 1, 1), held=True)


def test_every_fate_has_a_name():
    assert set(FATE_NAMES) == set(Fate)
