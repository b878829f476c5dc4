"""What an editor pastes is read, refused in words, or hinted at."""

from datetime import date

import pytest

from powiat.front.portal.domain.hints import jumps, poor_links
from powiat.front.portal.domain.month import month_of
from powiat.front.portal.domain.table import TooLong, read_table


def test_a_table_is_read_from_tabs_or_semicolons():
    assert read_table("a;b\n1;2\n3") == (["a", "b"], [["1", "2"], ["3", ""]])
    assert read_table("a\tb\n1;x\t2")[1] == [["1;x", "2"]]


def test_ten_thousand_rows_are_refused_with_their_number():
    text = "nr;co\n" + "\n".join(f"{n};x" for n in range(10_000))
    with pytest.raises(TooLong, match="10000 wierszy"):
        read_table(text)


def test_a_table_without_heads_is_refused():
    for text in ("tylko jeden wiersz", "a;\n1;2", "", ";".join("abcdefghijklmn") + "\n1"):
        with pytest.raises(TooLong):
            read_table(text)


@pytest.mark.parametrize(
    ("html", "many"),
    [
        ('<p><a href="/x/">tutaj</a></p>', 1),
        ('<a href="/x/">Kliknij tutaj!</a> <a href="/y/">https://a.pl/x</a> <a href="/z/"><b> </b></a>', 3),
        ('<a href="/x/">wniosek o wydanie karty wędkarskiej</a>', 0),
    ],
)
def test_links_say_where_they_lead(html, many):
    assert len(poor_links(html)) == many


def test_a_third_level_needs_a_second_above():
    assert jumps([(0, 3), (1, 2), (4, 3)]) == [0]


@pytest.mark.parametrize("code", ["", "2026-13", "9999-01", "2026-11x", "²026-11"])
def test_a_strange_month_is_this_month(code):
    assert month_of(code, today=date(2026, 11, 25)).code == "2026-11"


def test_a_month_knows_its_neighbours():
    month = month_of("2026-12", today=date(2026, 11, 25))
    assert (month.before.code, month.following.code, month.name) == ("2026-11", "2027-01", "grudzień 2026")
    assert all(len(week) == 7 and week[0].weekday() == 0 for week in month.weeks)
