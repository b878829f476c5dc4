"""JRWA: categories, the tree by prefix, the check of a list and what a new version changes."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from powiat.chancery.eod.domain.jrwa import (
    FINDING_NAMES,
    MODE_NAMES,
    ArchivalCategory,
    ClassList,
    Finding,
    JrwaClass,
    Kind,
    Mode,
    WrongCategory,
    ancestors_of,
    check_list,
    compare,
)

B5 = ArchivalCategory.parse("B5")


@pytest.mark.parametrize(
    ("text", "kind", "years", "star"),
    [
        ("A", Kind.ARCHIVAL, None, False),
        ("Bc", Kind.SHORT, None, False),
        ("B2", Kind.TIMED, 2, False),
        ("B40", Kind.TIMED, 40, False),
        ("B5*", Kind.TIMED, 5, True),
        ("B*", Kind.TIMED, None, True),
        ("BE10", Kind.EXPERTISE, 10, False),
        ("BE50*", Kind.EXPERTISE, 50, True),
    ],
)
def test_categories_in_use(text, kind, years, star):
    category = ArchivalCategory.parse(f" {text} ")
    assert (category.kind, category.years, category.by_other_law) == (kind, years, star)
    assert str(category) == text


@pytest.mark.parametrize(
    "text", ["", "B", "BE", "BE*", "C5", "A5", "A*", "Bc5", "Bc*", "B100", "B0", "b5", "B5 lat"]
)
def test_what_is_no_category(text):
    with pytest.raises(WrongCategory):
        ArchivalCategory.parse(text)


@given(st.sampled_from(["B", "BE"]), st.integers(1, 99), st.sampled_from(["", "*"]))
def test_any_number_of_years(kind, years, star):
    assert str(ArchivalCategory.parse(f"{kind}{years}{star}")) == f"{kind}{years}{star}"


def test_where_nothing_is_archival():
    lower = {"A": "B25", "BE10": "B10", "B5": "B5", "Bc": "Bc", "BE5*": "B5*"}
    for given_category, kept in lower.items():
        assert str(ArchivalCategory.parse(given_category).where_nothing_is_archival()) == kept


def listed(*rows: str) -> list[JrwaClass]:
    """„674” is a class without a category, „6740 B5” one with it."""
    return [
        JrwaClass(symbol, f"Klasa {symbol}", ArchivalCategory.parse(text) if text else None)
        for symbol, _, text in (row.partition(" ") for row in rows)
    ]


GOOD = listed("6", "67", "670 B10", "674", "6740 B5", "6741 B5", "7 A")


def test_the_tree_is_in_the_symbols():
    tree = ClassList.of(reversed(GOOD))
    assert [one.symbol for one in tree] == ["6", "67", "670", "674", "6740", "6741", "7"]
    assert [one.symbol for one in tree.children_of()] == ["6", "7"]
    assert [one.symbol for one in tree.children_of("674")] == ["6740", "6741"]
    assert [one.symbol for one in tree.path_to("6740")] == ["6", "67", "674", "6740"]
    assert [symbol for symbol in tree.classes if tree.is_final(symbol)] == ["670", "6740", "6741", "7"]
    assert not tree.is_final("999")
    assert tree.get("999") is None
    assert ancestors_of("6740") == ("6", "67", "674")


def test_a_class_knows_its_row_and_parent_and_time():
    one = JrwaClass("6740", "Pozwolenia", B5, valid_from=date(2011, 1, 1), valid_to=date(2026, 12, 31))
    assert (one.row, one.parent_symbol) == (4, "674")
    assert JrwaClass("6", "Najwyższa").parent_symbol is None
    assert one.valid_on(date(2026, 12, 31))
    assert not one.valid_on(date(2027, 1, 1))
    assert not one.valid_on(date(2010, 12, 31))
    assert JrwaClass("6", "Bez końca").valid_on(date(2099, 1, 1))


@pytest.mark.parametrize("symbol", ["", "67A", "12345678901"])
def test_a_wrong_symbol_is_refused(symbol):
    with pytest.raises(ValueError, match="symbolem klasy"):
        JrwaClass(symbol, "Zła")


def test_a_whole_list_has_nothing_to_report():
    rows = listed("6", "67", "670 B10", "674 B5", "68 A")
    assert check_list(rows) == ()


def test_each_fault_of_a_list_is_found():
    rows = listed("6", "67 A", "670 B10", "671", "671", "8123 B5")
    assert check_list(rows) == (
        ("6", Finding.ONLY_CHILD),
        ("67", Finding.NOT_FINAL_WITH_CATEGORY),
        ("671", Finding.FINAL_WITHOUT_CATEGORY),
        ("671", Finding.REPEATED),
        ("8123", Finding.ORPHAN),
    )


def test_every_finding_and_mode_has_a_polish_name():
    assert set(FINDING_NAMES) == set(Finding)
    assert set(MODE_NAMES) == set(Mode)


def test_what_a_new_version_changes():
    old = ClassList.of(listed("6", "67", "670 B10", "68 A"))
    new = ClassList.of(listed("6", "67", "670 B5", "671 B5"))
    changes = compare(old, new)
    assert (changes.added, changes.removed, changes.changed) == (("671",), ("68",), ("670",))


@given(st.sets(st.text("0123456789", min_size=1, max_size=5), min_size=1, max_size=40))
def test_every_class_is_reached_from_the_top_when_no_orphans_are(symbols):
    whole = symbols | {upper for symbol in symbols for upper in ancestors_of(symbol)}
    tree = ClassList.of(JrwaClass(symbol, symbol) for symbol in whole)
    reached, waiting = set(), [one.symbol for one in tree.children_of()]
    while waiting:
        symbol = waiting.pop()
        reached.add(symbol)
        waiting += [child.symbol for child in tree.children_of(symbol)]
    assert reached == whole
    assert not [finding for finding in check_list(tree) if finding[1] == Finding.ORPHAN]
