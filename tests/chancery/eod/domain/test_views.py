"""Saved views: columns in any order, addresses in one spelling."""

from hypothesis import given
from hypothesis import strategies as st

from powiat.chancery.eod.domain.views import arranged, rearranged, worth_keeping

KNOWN = ("rpw", "subject", "due")
DEEDS = st.tuples(st.sampled_from(["wyzej", "nizej", "ukryj", "pokaz", "?"]), st.sampled_from(KNOWN))


def test_columns_come_in_the_wanted_order_and_the_title_always():
    assert arranged(KNOWN, ["due", "subject"], "subject") == ["due", "subject"]
    assert arranged(KNOWN, ["due", "nie ma", "due"], "subject") == ["subject", "due"]
    assert arranged(KNOWN, [], "subject") == list(KNOWN)


@given(st.lists(DEEDS, max_size=12))
def test_whatever_is_pressed_no_column_is_doubled_and_one_stays(deeds):
    shown = list(KNOWN)
    for deed, key in deeds:
        shown = rearranged(shown, deed, key)
        assert shown and len(shown) == len(set(shown)) and set(shown) <= set(KNOWN)


def test_up_and_down_are_each_others_way_back():
    assert rearranged(KNOWN, "wyzej", "due") == ["rpw", "due", "subject"]
    assert rearranged(["rpw", "due", "subject"], "nizej", "due") == list(KNOWN)
    assert rearranged(KNOWN, "wyzej", "rpw") == list(KNOWN)


def test_an_address_is_kept_without_the_page_and_in_one_spelling():
    assert worth_keeping("strona=3&stan=open&q=&kolumny=a&zapisany=4") == "stan=open"
    assert worth_keeping("b=2&a=1") == worth_keeping("a=1&b=2")
