"""What people type, understood."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from powiat.chancery.eforms.domain.conditions import faults, holds, variables
from powiat.chancery.eforms.domain.formats import FORMATS
from powiat.chancery.eforms.domain.tidy import LEAVES, join_day


@pytest.mark.parametrize(
    ("kind", "typed", "kept"),
    [
        ("phone", "600 100 200", "+48600100200"),
        ("phone", "(43) 675-00-00", "+48436750000"),
        ("phone", "0048 600.100.200", "+48600100200"),
        ("phone", "+49 30 123456", "+4930123456"),
        ("phone", "zadzwoń", "zadzwoń"),
        ("email", " mailto:Jan.Kot@POCZTA.example ", "Jan.Kot@poczta.example"),
        ("email", "<jan@kot.example>;", "jan@kot.example"),
        ("pesel", "440514 01359", "44051401359"),
        ("nip", "PL 526-000-12-46", "5260001246"),
        ("postal_code", "98100", "98-100"),
        ("postal_code", "98 – 100", "98-100"),
        ("date", "5.3.2026", "2026-03-05"),
        ("date", "5 marca 2026 r.", "2026-03-05"),
        ("date", "05-III-2026", "2026-03-05"),
        ("date", "2026-3-5", "2026-03-05"),
        ("date", "31.02.2026", "31.02.2026"),
        ("date", "1.1.26", "1.1.26"),
        ("text", "  dwie \n linie\x00 ", "dwie linie"),
        ("textarea", "a  \r\nb\r\n\r\n\r\n\r\n\r\nc", "a\nb\n\n\nc"),
        ("text", "Kot\u202egnp.exe", "Kotgnp.exe"),
        ("text", "\ud800x", "x"),
        ("text", "Z\u0307o\u0301łw", "Żółw"),
    ],
)
def test_typed_and_kept(kind, typed, kept):
    assert LEAVES[kind](typed) == kept


@settings(deadline=None)
@given(st.sampled_from(sorted(LEAVES)), st.text())
def test_tidying_twice_changes_nothing(kind, typed):
    once = LEAVES[kind](typed)
    assert LEAVES[kind](once) == once
    once.encode()


@given(st.text(max_size=9), st.text(max_size=9), st.text(max_size=9))
def test_any_three_boxes(day, month, year):
    join_day(day, month, year)


def test_a_day_in_three_boxes():
    assert join_day("5", "marca", "2026") == "2026-03-05"
    assert join_day("", "", " ") == ""
    assert join_day("5", "", "2026") == "5.?.2026"


@settings(deadline=None)
@given(st.text() | st.integers() | st.none())
def test_formats_never_raise(value):
    for name in FORMATS.checkers:
        FORMATS.conforms(value, name)


@pytest.mark.parametrize(
    ("name", "good", "bad"),
    [
        ("pesel", "44051401359", "44051401358"),
        ("nip", "5260001246", "5260001247"),
        ("krs", "0000123456", "123456"),
        ("phone", "+48600100200", "+486001002"),
        ("email", "imie.nazwisko@domena.example", "imie@domena"),
        ("email", "imie@łódź.example", "imie..x@domena.example"),
        ("postal-code", "98-100", "98100"),
        ("date", "2026-02-28", "2026-02-30"),
        ("date", "2026-02-28", "20260228"),
        ("uuid", "0190a1c2-0000-7000-8000-000000000001", "0190A1C2-0000-7000-8000-000000000001"),
    ],
)
def test_formats(name, good, bad):
    assert FORMATS.conforms(good, name)
    assert not FORMATS.conforms(bad, name)


@pytest.mark.parametrize(
    ("rule", "answers", "met"),
    [
        (None, {}, True),
        ({"==": [{"var": "a"}, "x"]}, {"a": "x"}, True),
        ({"==": [{"var": "a"}, 1]}, {"a": True}, False),
        ({"!=": [{"var": "a"}, "x"]}, {}, True),
        ({"in": ["x", {"var": "a"}]}, {"a": ["y", "x"]}, True),
        ({"in": [{"var": "a"}, ["x", "y"]]}, {"a": "y"}, True),
        ({"in": [{"var": "a"}, "xyz"]}, {"a": 1}, False),
        ({"and": [{"!!": {"var": "a"}}, {"!": {"var": "b"}}]}, {"a": 1}, True),
        ({"or": [{"var": "a"}, {"var": "b.c"}]}, {"b": {"c": "d"}}, True),
        ({"<": [{"var": "a"}, "2026-01-01"]}, {"a": "2025-12-31"}, True),
        ({"<": [{"var": "a"}, 3]}, {"a": "x"}, False),
        ({"<": [{"var": "a"}, 3]}, {"a": True}, False),
        ({">": [{"var": "a"}, 3]}, {"a": 4}, True),
        ({"<=": [{"var": "a"}, 3]}, {"a": 3}, True),
        ({">=": [{"var": "a"}, 3]}, {"a": 2}, False),
    ],
)
def test_conditions(rule, answers, met):
    assert holds(rule, answers) is met
    assert faults(rule) == []


def test_variables_of_a_rule():
    assert variables({"and": [{"==": [{"var": "a.b"}, 1]}, {"in": [{"var": "c"}, ["x"]]}]}) == {"a", "c"}
    assert faults([1]) and faults({"==": [1, {"var": ""}]})
