"""Polish text: plurals, folding, sizes and dates."""

from datetime import date

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from powiat.ground.kernel import text_pl

SPACE = "\u00a0"


@pytest.mark.parametrize(
    ("numbers", "form"),
    [
        ((1, -1), "sprawa"),
        ((2, 3, 4, 22, 34, 102, 1024, -3), "sprawy"),
        ((0, 5, 11, 12, 13, 14, 20, 21, 25, 100, 101, 111, 112, 1012), "spraw"),
    ],
)
def test_plural(numbers, form):
    for number in numbers:
        assert text_pl.plural(number, "sprawa", "sprawy", "spraw") == form


def test_counted_parts_thousands():
    assert text_pl.counted(12345, "sprawa", "sprawy", "spraw") == f"12{SPACE}345{SPACE}spraw"


def test_folding():
    assert text_pl.without_diacritics("Zażółć gęślą JAŹŃ") == "Zazolc gesla JAZN"
    assert text_pl.fold("  Świątek\u00a0 ŁUCJA ") == "swiatek lucja"
    assert text_pl.fold("Müller Søren") == "muller soren"
    # Compatibility signs hold capitals that are seen only when they are taken apart.
    assert text_pl.fold("№ 5 ™ Ǿ") == "no 5 tm o"


@given(st.text())
@example("№")
@example("Ǿ")
def test_folding_twice_changes_nothing(text):
    once = text_pl.fold(text)
    assert text_pl.fold(once) == once


@pytest.mark.parametrize(
    ("size", "shown"),
    [
        (0, "0 B"),
        (999, "999 B"),
        (1000, "1 kB"),
        (1440, "1,4 kB"),
        (999_949, "999,9 kB"),
        (999_950, "1 MB"),
        (1_400_000, "1,4 MB"),
        (2_000_000_000, "2 GB"),
        (5_500_000_000_000, "5500 GB"),
    ],
)
def test_file_size(size, shown):
    assert text_pl.file_size(size).replace(SPACE, " ") == shown


def plain(text):
    return text.replace(SPACE, " ")


def test_dates_in_words():
    assert plain(text_pl.date_in_words(date(2026, 11, 23))) == "23 listopada 2026 r."
    assert plain(text_pl.day_in_words(date(2026, 11, 23))) == "poniedziałek, 23 listopada 2026 r."


@pytest.mark.parametrize(
    ("first", "last", "shown"),
    [
        (date(2026, 5, 3), date(2026, 5, 3), "3 maja 2026 r."),
        (date(2026, 5, 3), date(2026, 5, 5), "3–5 maja 2026 r."),
        (date(2026, 4, 28), date(2026, 5, 3), "28 kwietnia – 3 maja 2026 r."),
        (date(2025, 12, 30), date(2026, 1, 2), "30 grudnia 2025 r. – 2 stycznia 2026 r."),
    ],
)
def test_date_spans(first, last, shown):
    assert plain(text_pl.date_span(first, last)) == shown


def test_a_span_that_runs_backwards_is_refused():
    with pytest.raises(ValueError, match="before it begins"):
        text_pl.date_span(date(2026, 5, 5), date(2026, 5, 3))
