"""What a guesser tries first is refused, and nothing else."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from powiat.ground.accounts.domain.passwords import ROWS, WORDS, is_weak

WEAK = [
    "Starostwo2026!",
    "haslo1234567",
    "H@slo-Powiat1",
    "Tajne-haslo-2024",
    "ŁaskiPowiat!!",
    "qwertyuiop123",
    "zaq12wsxcde3",
    "1234567890123",
    "abcabcabcabc",
    "aaaaaaaaaaaa",
    "Kowalska1234567",
]
GOOD = ["konik-lubi-zielona-trawe", "poprawny koń bateria", "Xk29-fjw-22kk1", "7391-8823-1190-2"]


@pytest.mark.parametrize("password", WEAK)
def test_what_guessers_try_is_weak(password):
    assert is_weak(password, ("Anna", "Kowalska"))


@pytest.mark.parametrize("password", GOOD)
def test_unrelated_words_are_not_weak(password):
    assert not is_weak(password, ("Anna", "Kowalska"))


@given(st.sampled_from(sorted(WORDS)), st.integers(min_value=0, max_value=10**8), st.sampled_from("!.-_?"))
def test_a_known_word_with_a_number_is_weak(word, number, sign):
    assert is_weak(f"{word.capitalize()}{number}{sign}")


@given(st.sampled_from(ROWS), st.booleans())
def test_a_row_of_the_keyboard_is_weak_in_both_directions(row, backwards):
    assert is_weak((row[::-1] if backwards else row) * 2)


@given(st.text(max_size=200))
def test_any_text_can_be_judged(text):
    assert is_weak(text) in (True, False)
