"""A typed address taken apart."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from powiat.registers.places.domain.typed import Typed, take_apart


@pytest.mark.parametrize(
    ("text", "typed"),
    [
        ("ul. Polna 5a/2, 98-100 Łask", Typed(("polna", "lask"), "5A", "2")),
        ("Polna 5 / 2 Łask", Typed(("polna", "lask"), "5", "2")),
        ("9 Maja 4", Typed(("9", "maja"), "4")),
        ("9 Maja", Typed(("9", "maja"))),
        ("pl. 11 Listopada", Typed(("11", "listopada"))),
        ("Bałucz 12", Typed(("balucz",), "12")),
        ("Bałucz, gm. Łask", Typed(("balucz", "lask"))),
        ("12", Typed((), "12")),
        ("  ", Typed(())),
    ],
)
def test_what_people_type(text, typed):
    assert take_apart(text) == typed


@given(st.text())
def test_nothing_typed_breaks_it(text):
    typed = take_apart(text)
    assert all(typed.words)
