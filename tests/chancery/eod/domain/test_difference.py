"""The difference of two versions reads back into both of them."""

from hypothesis import given
from hypothesis import strategies as st

from powiat.chancery.eod.domain.difference import MANY, Change, Piece, difference
from powiat.chancery.eod.domain.letter_text import show_gaps, to_html

TEXTS = st.text(alphabet="aąb c\n", max_size=60)


@given(TEXTS, TEXTS)
def test_both_texts_can_be_read_back(old, new):
    pieces = difference(old, new)
    assert "".join(one.text for one in pieces if one.change != Change.ADDED) == old
    assert "".join(one.text for one in pieces if one.change != Change.REMOVED) == new


def test_a_changed_word_is_told_from_the_rest():
    assert difference("Udostępniam rejestr umów.", "Udostępniam wykaz umów.") == (
        Piece(Change.SAME, "Udostępniam "),
        Piece(Change.REMOVED, "rejestr "),
        Piece(Change.ADDED, "wykaz "),
        Piece(Change.SAME, "umów."),
    )


def test_a_very_long_text_is_compared_line_by_line():
    old = "słowo " * (MANY + 1) + "\nkoniec"
    assert [one.change for one in difference(old, old + "!")][-1] == Change.ADDED


def test_gaps_stand_out_in_text_and_not_in_addresses():
    shown = show_gaps(to_html("Wpisz [kwotę] i [zobacz](https://example.com/[adres])."))
    assert '<mark class="paper-gap">[kwotę]</mark>' in shown
    assert shown.count("<mark") == 1
