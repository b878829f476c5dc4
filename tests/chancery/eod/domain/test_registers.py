"""Register numbers: the format, the next one, a new year, and gaps."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from powiat.chancery.eod.domain.registers import (
    REGISTER_NAMES,
    RPW,
    RegisterNumber,
    WrongNumber,
    gaps_in,
    next_number,
)

numbers = st.builds(
    RegisterNumber,
    st.sampled_from([*REGISTER_NAMES, "SCN", "SIND"]),
    st.integers(1, 10**6),
    st.integers(1900, 2098),
)


@given(numbers)
def test_what_is_written_can_be_read_however_it_is_typed(number):
    assert RegisterNumber.parse(str(number)) == number
    assert RegisterNumber.parse(f" {str(number).lower().replace('/', ' / ')} ") == number


def test_the_format_in_use():
    assert str(RegisterNumber(RPW, 217, 2026)) == "RPW/217/2026"


@pytest.mark.parametrize(
    "text", ["", "217/2026", "RPW/0/2026", "RPW/017/2026", "RPW/1/26", "R/1/2026", "RPW-1-2026"]
)
def test_what_is_no_number(text):
    with pytest.raises(WrongNumber):
        RegisterNumber.parse(text)


def test_a_wrong_number_cannot_be_made():
    with pytest.raises(WrongNumber):
        RegisterNumber("RPW", 0, 2026)


@given(numbers)
def test_numbers_follow_one_another_and_start_anew_each_year(last):
    following = next_number(last.register, last.year, last)
    assert (following.number, following.year) == (last.number + 1, last.year)
    assert next_number(last.register, last.year + 1, last) == RegisterNumber(last.register, 1, last.year + 1)
    assert next_number(last.register, last.year, None).number == 1


def test_the_year_never_goes_back_and_registers_do_not_mix():
    last = RegisterNumber(RPW, 5, 2026)
    with pytest.raises(ValueError, match="cannot be followed"):
        next_number(RPW, 2025, last)
    with pytest.raises(ValueError, match="cannot be followed"):
        next_number("SCN", 2026, last)


def test_gaps_are_named():
    assert gaps_in([]) == ()
    assert gaps_in([3, 1, 2]) == ()
    assert gaps_in([1, 4, 6]) == (2, 3, 5)


@given(st.integers(1, 60))
def test_a_register_filled_by_the_rule_has_no_gaps(count):
    given_numbers, last = [], None
    for _ in range(count):
        last = next_number(RPW, 2026, last)
        given_numbers.append(last.number)
    assert gaps_in(given_numbers) == ()
