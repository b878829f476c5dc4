"""Texts of documents: what changed between versions, templates filled in, marks turned into HTML."""

from hypothesis import given
from hypothesis import strategies as st

from powiat.chancery.eod.domain import difference as differing
from powiat.chancery.eod.domain.difference import Change, Piece, difference
from powiat.chancery.eod.domain.letter_text import show_gaps, to_html
from powiat.chancery.eod.domain.merge import gaps_in, merge, unknown_in


def test_what_changed_is_told_word_by_word():
    assert difference("Proszę o zgodę.", "Proszę o pilną zgodę.") == (
        Piece(Change.SAME, "Proszę o "),
        Piece(Change.ADDED, "pilną "),
        Piece(Change.SAME, "zgodę."),
    )
    assert difference("raz dwa", "raz") == (
        Piece(Change.REMOVED, "raz dwa"),
        Piece(Change.ADDED, "raz"),
    )


@given(st.text(max_size=60), st.text(max_size=60))
def test_no_word_is_lost_in_the_telling(old, new):
    pieces = difference(old, new)
    assert "".join(one.text for one in pieces if one.change != Change.ADDED) == old
    assert "".join(one.text for one in pieces if one.change != Change.REMOVED) == new


def test_a_long_text_is_told_line_by_line(monkeypatch):
    monkeypatch.setattr(differing, "MANY", 3)
    assert difference("a b c d\ne\n", "a b c d\nf\n") == (
        Piece(Change.SAME, "a b c d\n"),
        Piece(Change.REMOVED, "e\n"),
        Piece(Change.ADDED, "f\n"),
    )


def test_a_template_is_filled_and_what_is_missing_stays_to_be_seen():
    text = merge("Znak {{ znak }}, {{termin}}, {{ kolor }}", {"znak": "OR.1431.1.2026"})
    assert text == "Znak OR.1431.1.2026, [termin załatwienia sprawy], [kolor]"
    assert gaps_in(text + " [termin załatwienia sprawy] [łącze](https://example.org)") == (
        "termin załatwienia sprawy",
        "kolor",
    )
    assert unknown_in("{{ kolor }} {{ znak }} {{ kolor }}") == ("kolor",)


def test_tags_typed_by_hand_stay_text():
    assert to_html("**Ważne** <script>x</script>") == (
        "<p><strong>Ważne</strong> &lt;script&gt;x&lt;/script&gt;</p>\n"
    )
    assert show_gaps('<p title="[a b]">[adres]</p>') == (
        '<p title="[a b]"><mark class="paper-gap">[adres]</mark></p>'
    )
