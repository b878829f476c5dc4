"""The lists we typed in: they can be read, the tree is whole and nothing in the JRWA claims to be
official."""

import csv
from datetime import date
from pathlib import Path

from powiat.chancery.eod.domain.deadlines import TermRule, work_out
from powiat.chancery.eod.domain.jrwa import ClassList, Finding, JrwaClass, check_list
from powiat.ground.kernel.terms import TermUnit

STANDARDS = Path(__file__).parents[4] / "standards"


def rows_of(path):
    with (STANDARDS / path).open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def test_the_demo_jrwa_is_one_whole_tree():
    classes = [JrwaClass.from_row(row) for row in rows_of("jrwa/jrwa_powiat_demo.csv")]
    tree = ClassList.of(classes)
    # A partial list has rows with one class only; every other fault would be ours.
    assert {finding for _, finding in check_list(classes)} == {Finding.ONLY_CHILD}
    assert tree.is_final("6740")
    assert [one.symbol for one in tree.path_to("6740")] == ["6", "67", "674", "6740"]
    assert sum(tree.is_final(one.symbol) for one in tree) == 39


def test_no_class_of_the_demo_jrwa_is_called_confirmed():
    assert not any(JrwaClass.from_row(row).confirmed for row in rows_of("jrwa/jrwa_powiat_demo.csv"))


def test_rows_may_end():
    row = rows_of("jrwa/jrwa_powiat_demo.csv")[0] | {"valid_to": "2030-12-31"}
    assert JrwaClass.from_row(row).valid_to == date(2030, 12, 31)
    row = rows_of("terms/terms.csv")[0] | {"valid_to": "2030-12-31"}
    assert TermRule.from_row(row).valid_to == date(2030, 12, 31)


def test_every_term_can_be_counted_and_names_its_law():
    rules = [TermRule.from_row(row) for row in rows_of("terms/terms.csv")]
    assert len({rule.code for rule in rules}) == len(rules) == 20
    for rule in rules:
        working = work_out(rule, date(2026, 11, 24))
        assert working.due > date(2026, 11, 24)
        assert rule.legal_basis.startswith("art. ")
        assert rule.event


def test_the_month_of_art_35_is_confirmed_and_a_guess_is_not():
    rules = {row["code"]: TermRule.from_row(row) for row in rows_of("terms/terms.csv")}
    month = rules["KPA35-1M"]
    assert (month.length, month.unit, month.confirmed) == (1, TermUnit.MONTHS, True)
    assert not rules["PB35"].confirmed
