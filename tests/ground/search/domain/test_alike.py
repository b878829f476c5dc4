"""Slips of the finger."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from powiat.ground.search.domain.alike import slips

WORDS = st.text(alphabet="abcd", max_size=7)


@pytest.mark.parametrize(
    ("typed", "meant", "many"),
    [
        ("ewidnecja", "ewidencja", 1),
        ("ewidnecji", "ewidencja", 2),
        ("grunt", "grunt", 0),
        ("grut", "grunt", 1),
        ("", "ab", 2),
    ],
)
def test_slips(typed, meant, many):
    assert slips(typed, meant) == many


@given(WORDS, WORDS)
def test_it_is_a_measure(one, other):
    assert slips(one, other) == slips(other, one)
    assert (slips(one, other) == 0) == (one == other)
    assert abs(len(one) - len(other)) <= slips(one, other) <= max(len(one), len(other))
