"""Case marks: the grammar, both readings of an ambiguous text, and that writing and reading agree."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from powiat.chancery.eod.domain import mark
from powiat.chancery.eod.domain.mark import CaseMark, LetterMark, WrongMark

part = st.from_regex(r"[0-9A-Za-zĄĆĘŁŃÓŚŹŻ]{1,4}", fullmatch=True)
units = (
    st.lists(part, min_size=1, max_size=3)
    .map("-".join)
    .filter(lambda unit: any(sign.isalpha() for sign in unit))
)
numbers = st.integers(1, 99999)
cases = st.builds(
    CaseMark,
    unit=units,
    symbol=st.text("0123456789", min_size=1, max_size=10),
    number=numbers,
    year=st.integers(1900, 2099),
    base=st.none() | numbers,
)
initials = st.just("") | st.from_regex(r"[0-9]?[A-Za-z]{1,3}", fullmatch=True)
letters = st.builds(LetterMark, case=cases, number=st.none() | numbers, initials=initials)


@pytest.mark.parametrize(
    ("text", "case", "number", "clerk"),
    [
        ("ABC.123.77.2024", CaseMark("ABC", "123", 77, 2024), None, ""),
        ("ABC.123.78.2.2024", CaseMark("ABC", "123", 2, 2024, base=78), None, ""),
        ("ABC-II.000.55.2024", CaseMark("ABC-II", "000", 55, 2024), None, ""),
        ("ABC-A.123.77.3.2011.JW", CaseMark("ABC-A", "123", 3, 2011, base=77), None, "JW"),
        ("KN-I.4100.1.2020.20", CaseMark("KN-I", "4100", 1, 2020), 20, ""),
        ("GK.6640.1.1234.2026", CaseMark("GK", "6640", 1234, 2026, base=1), None, ""),
        ("OŚ.6341.2.2026", CaseMark("OŚ", "6341", 2, 2026), None, ""),
        ("11d.0002.3.2026.4.a1", CaseMark("11d", "0002", 3, 2026), 4, "a1"),
        ("11-d.1.3.2026.ad99", CaseMark("11-d", "1", 3, 2026), None, "ad99"),
        (" AB . 6740 . 12 . 2026 ", CaseMark("AB", "6740", 12, 2026), None, ""),
    ],
)
def test_one_reading(text, case, number, clerk):
    assert mark.read(text) == (LetterMark(case, number, clerk),)


def test_an_ambiguous_text_gives_both_readings():
    plain = CaseMark("ABC", "123", 5, 2020)
    group = CaseMark("ABC", "123", 2020, 2021, base=5)
    assert mark.read("ABC.123.5.2020.2021") == (plain.letter(2021), group.letter())
    assert mark.read_case("ABC.123.5.2020.2021") == (group,)
    assert mark.cases_in("ABC.123.5.2020.2021") == (plain, group)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "ABC.123.077.2024",
        "ABC.123.0.2024",
        "ABC.123.77.24",
        "ABC.123.77.2124",
        "ABC.12345678901.1.2024",
        "123.123.77.2024",
        "AB-.123.77.2024",
        "-AB.123.77.2024",
        "A B/C.123.77.2024",
        "ABC.12a.77.2024",
        "ABC.123.77.2024.5.JW.6",
        "ABC.123.77.2024.JW.5",
        "ABC.١٢٣.77.2024",
        "ABC.123.77",
    ],
)
def test_what_is_no_mark(text):
    assert mark.read(text) == ()
    assert mark.read_case(text) == ()


@given(letters)
def test_what_is_written_can_be_read(letter):
    readings = mark.read(str(letter))
    assert letter in readings
    assert all(str(reading) == str(letter) for reading in readings)


@given(cases)
def test_a_case_mark_is_always_among_its_own_readings(case):
    assert case in mark.read_case(str(case))
    assert case in mark.cases_in(str(case.letter(7, "JK")))
    assert str(case.letter(7, "JK")) == f"{case}.7.JK"


@given(st.text("AB.1230-ś ", max_size=25))
def test_at_most_two_readings_of_anything(text):
    assert len(mark.read(text)) <= 2


def test_a_separated_group_has_its_own_series():
    base = CaseMark("GK", "6640", 1, 2026)
    inside = base.group(1234)
    assert str(inside) == "GK.6640.1.1234.2026"
    assert base.series == ("GK", "6640", None, 2026)
    assert inside.series == ("GK", "6640", 1, 2026)
    with pytest.raises(WrongMark, match="kolejnej grupy"):
        inside.group(2)


@pytest.mark.parametrize(
    ("make", "names"),
    [
        (lambda: CaseMark("12", "1", 1, 2026), "komórki"),
        (lambda: CaseMark("AB", "67x", 1, 2026), "symbol"),
        (lambda: CaseMark("AB", "67", 0, 2026), "numer sprawy"),
        (lambda: CaseMark("AB", "67", 1, 26), "rok"),
        (lambda: CaseMark("AB", "67", 1, 2026, base=0), "wydzielenia"),
        (lambda: CaseMark("AB", "67", 1, 2026).letter(0), "numer pisma"),
        (lambda: CaseMark("AB", "67", 1, 2026).letter(1, "12"), "inicjały"),
    ],
)
def test_a_wrong_part_is_named(make, names):
    with pytest.raises(WrongMark, match=names):
        make()


@pytest.mark.parametrize(
    ("name", "short"),
    [("Łucja Święcka-Nowak", "LSN"), ("Jan Kowalski", "JK"), ("", ""), ("Жанна Öz", "O")],
)
def test_initials(name, short):
    assert mark.initials_of(name) == short


def test_polish_letters_in_a_units_mark_are_warned_about():
    assert mark.warn_about_unit("OS") is None
    assert "Lepiej: „OS”" in mark.warn_about_unit("OŚ")
    with pytest.raises(WrongMark):
        mark.warn_about_unit("12")
