"""Highlights: pieces of the text, nothing added, nothing lost."""

from hypothesis import given
from hypothesis import strategies as st

from powiat.ground.search.domain.highlight import parts, snippet
from powiat.ground.search.domain.question import parse


def marked(pieces):
    return [piece.text for piece in pieces if piece.marked]


def test_inflected_words_and_marks_are_marked():
    question = parse("działki AB.6740")
    assert marked(parts("Podział działek w sprawie AB.6740.12.2026", question)) == [
        "działek",
        "AB.6740.12.2026",
    ]


@given(st.text(max_size=200), st.text(max_size=40))
def test_the_pieces_are_the_text(text, query):
    assert "".join(piece.text for piece in parts(text, parse(query))) == text


def test_the_snippet_shows_the_stretch_with_the_answers():
    text = "Wstęp bez treści. " * 60 + "Tu stoi wypis z ewidencji gruntów. " + "Koniec bez treści. " * 60
    pieces = snippet(text, parse("wypisy ewidencja"))
    assert marked(pieces) == ["wypis", "ewidencji"]
    assert pieces[0].text == "… "
    assert pieces[-1].text == " …"
    assert len("".join(piece.text for piece in pieces)) < 300
