"""Marks: cut at separators, one way of writing for many."""

import pytest

from powiat.ground.search.domain.marks import endings, in_text, normal


@pytest.mark.parametrize(
    ("written", "kept"),
    [
        ("AB.6740.12.2026", "ab.6740.12.2026"),
        ("RPW/12/2026", "rpw.12.2026"),
        ("GK-I.6640.1.2026.JK", "gk.i.6640.1.2026.jk"),
        ("RPW / 12 / 2026", "rpw.12.2026"),
        ("OŚ.6220.3.2026", "os.6220.3.2026"),
    ],
)
def test_one_way_of_writing(written, kept):
    assert normal(written) == kept


def test_every_part_begins_an_ending():
    assert endings("AB.6740.12.2026") == ("ab.6740.12.2026", "6740.12.2026", "12.2026", "2026")


def test_marks_are_seen_in_a_sentence():
    found = [match.group() for match in in_text("Sprawa AB.6740.12.2026, działka 12/3. E-mail i inne.")]
    assert found == ["AB.6740.12.2026", "12/3"]
