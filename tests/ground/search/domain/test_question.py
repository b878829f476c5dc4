"""Queries as people type them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from powiat.ground.search.domain.question import by_fragment, parse, parse_unfinished


def test_and_over_words_or_over_lemmas():
    assert parse("wypis z gruntów").tsquery() == "('wypis') & ('grunt' | 'gruntowy')" or parse(
        "wypis z gruntów"
    ).tsquery().startswith("('wypis') & ('grunt'")


def test_common_words_are_left_out_unless_they_are_all():
    assert [term.text for term in parse("wniosek o wypis z rejestru").terms] == [
        "wniosek",
        "wypis",
        "rejestru",
    ]
    assert [term.text for term in parse("na").terms] == ["na"]


def test_a_mark_is_asked_as_a_prefix():
    assert parse("6740.12").tsquery() == "('6740.12':*)"
    assert parse("RPW/12").exact_tsquery() == "('rpw.12' | 'rpw.12.':*)"


def test_the_last_word_may_go_on():
    (last,) = parse_unfinished("kowal").terms
    assert last.is_prefix
    assert not parse_unfinished("kowal ").terms[0].is_prefix


@pytest.mark.parametrize(
    ("typed", "pattern"), [("740.12", "%740.12%"), ("RPW/1%2", "%rpw.12%"), ("ab", ""), ("a 12", "")]
)
def test_a_fragment_of_a_number(typed, pattern):
    assert by_fragment(typed) == pattern


@given(st.text(max_size=60))
def test_nothing_typed_breaks_the_question(text):
    for question in (parse(text), parse_unfinished(text)):
        literal = question.tsquery()
        assert literal.count("'") % 2 == 0
        assert bool(question) == bool(literal)
