"""Deadlines: KPA art. 35, 36 and 57 with the whole working, on examples and on any dates."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from powiat.chancery.eod.domain.deadlines import (
    EXCLUSION_NAMES,
    Exclusion,
    ExclusionKind,
    Extension,
    NoRule,
    Standing,
    StepKind,
    TermRule,
    is_overdue,
    next_due,
    notice_from,
    rule_on,
    standing,
    work_out,
)
from powiat.ground.kernel import terms, workdays
from powiat.ground.kernel.terms import TermUnit

MONTH = TermRule("KPA35-1M", "Sprawa wyjaśniająca", 1, TermUnit.MONTHS, "art. 35 § 3 KPA", date(1980, 1, 1))
APPEAL = TermRule(
    "KPA129", "Odwołanie", 14, TermUnit.DAYS, "art. 129 § 2 KPA", date(1980, 1, 1), counts_exclusions=False
)
days = st.dates(date(1990, 1, 1), date(2080, 12, 31))


def kinds(working):
    return [step.kind for step in working.steps]


def test_a_bare_month():
    working = work_out(MONTH, date(2026, 3, 10))
    assert working.nominal == working.statutory == working.due == date(2026, 4, 10)
    assert kinds(working) == [StepKind.NOMINAL]
    assert "1\u00a0miesiąc od 10\u00a0marca 2026" in working.steps[0].reason
    assert working.steps[0].legal_basis == "art. 35 § 3 KPA; art. 57 § 3 KPA"
    assert not working.stands_still


def test_the_end_moves_off_free_days_with_each_reason():
    working = work_out(APPEAL, date(2026, 12, 10))
    assert working.nominal == date(2026, 12, 24)
    assert working.due == date(2026, 12, 28)
    assert kinds(working) == [StepKind.NOMINAL] + [StepKind.FREE_DAY] * 4
    assert working.steps[1].reason.endswith("Wigilia Bożego Narodzenia")
    assert {step.legal_basis for step in working.steps[1:]} == {"art. 57 § 4 KPA"}


def test_a_rule_may_keep_its_nominal_end():
    rule = TermRule("X", "Bez § 4", 14, TermUnit.DAYS, "x", date(2000, 1, 1), moves_off_free_days=False)
    assert work_out(rule, date(2026, 12, 10)).due == date(2026, 12, 24)


def test_a_call_to_supplement_and_a_suspension_do_not_count():
    spans = [
        Exclusion(date(2026, 4, 1), date(2026, 4, 10), ExclusionKind.SUSPENSION),
        Exclusion(date(2026, 3, 16), date(2026, 3, 22), ExclusionKind.ACTIONS, "wezwanie, art. 64 § 2 KPA"),
    ]
    working = work_out(MONTH, date(2026, 3, 10), spans)
    # 10 April + 7 + 10 days = 27 April, a Monday.
    assert working.due == date(2026, 4, 27)
    assert working.excluded_days == 17
    assert [step.days for step in working.steps] == [0, 7, 10]
    assert working.steps[1].reason.endswith("– wezwanie, art. 64 § 2 KPA")


def test_days_excluded_twice_count_once():
    spans = [
        Exclusion(date(2026, 3, 16), date(2026, 3, 25), ExclusionKind.PARTY),
        Exclusion(date(2026, 3, 20), date(2026, 3, 31), ExclusionKind.MEDIATION),
        Exclusion(date(2026, 3, 18), date(2026, 3, 19), ExclusionKind.INDEPENDENT),
    ]
    working = work_out(MONTH, date(2026, 3, 10), spans)
    assert working.excluded_days == 16
    assert kinds(working).count(StepKind.IGNORED) == 1


def test_a_span_before_the_start_or_after_the_end_changes_nothing_and_is_shown():
    spans = [
        Exclusion(date(2026, 3, 1), date(2026, 3, 10), ExclusionKind.PARTY),
        Exclusion(date(2026, 4, 11), date(2026, 4, 30), ExclusionKind.PARTY),
        Exclusion(date(2026, 5, 11), None, ExclusionKind.PARTY),
    ]
    working = work_out(MONTH, date(2026, 3, 10), spans)
    assert working.due == date(2026, 4, 10)
    assert kinds(working) == [StepKind.NOMINAL] + [StepKind.IGNORED] * 3
    assert "te dni już odliczono" in working.steps[1].reason
    assert "po upływie terminu" in working.steps[2].reason


def test_an_excluded_span_may_reach_back_before_the_start():
    spans = [Exclusion(date(2026, 3, 1), date(2026, 3, 12), ExclusionKind.PARTY)]
    assert work_out(MONTH, date(2026, 3, 10), spans).excluded_days == 2


def test_a_suspension_that_lasts_stops_the_term():
    spans = [Exclusion(date(2026, 4, 1), None, ExclusionKind.SUSPENSION, legal_basis="art. 97 § 1 KPA")]
    working = work_out(MONTH, date(2026, 3, 10), spans)
    assert working.stands_still
    assert working.due is working.statutory is None
    assert working.days_left_when_stopped == 10
    assert working.steps[-1].kind == StepKind.STANDING
    assert working.steps[-1].after is None
    assert standing(working.due, date(2026, 9, 1)) == Standing.STANDS_STILL


def test_the_days_left_when_stopped_are_the_days_got_after_resuming():
    stopped = work_out(
        MONTH, date(2026, 3, 10), [Exclusion(date(2026, 4, 1), None, ExclusionKind.SUSPENSION)]
    )
    ended = Exclusion(date(2026, 4, 1), date(2026, 6, 14), ExclusionKind.SUSPENSION)
    resumed = work_out(MONTH, date(2026, 3, 10), [ended])
    assert resumed.statutory == date(2026, 6, 14) + timedelta(days=stopped.days_left_when_stopped)


def test_exclusions_do_not_touch_a_partys_own_term():
    spans = [Exclusion(date(2026, 3, 3), date(2026, 3, 9), ExclusionKind.SUSPENSION)]
    assert work_out(APPEAL, date(2026, 3, 2), spans).due == date(2026, 3, 16)


def test_a_new_date_of_art_36_keeps_the_statutory_one_in_sight():
    extensions = [
        Extension(date(2026, 5, 29), date(2026, 4, 8), "oczekiwanie na opinię"),
        Extension(date(2026, 5, 15), date(2026, 4, 20), "pomyłka"),
    ]
    working = work_out(MONTH, date(2026, 3, 10), extensions=extensions)
    assert working.statutory == date(2026, 4, 10)
    assert working.due == date(2026, 5, 29)
    assert kinds(working) == [StepKind.NOMINAL, StepKind.EXTENDED, StepKind.IGNORED]
    assert "oczekiwanie na opinię" in working.steps[1].reason


def test_a_span_that_runs_backwards_is_refused():
    with pytest.raises(ValueError, match="before it begins"):
        Exclusion(date(2026, 3, 3), date(2026, 3, 2), ExclusionKind.PARTY)


@pytest.mark.parametrize(("length", "valid_to"), [(0, None), (1, date(1970, 1, 1))])
def test_a_senseless_rule_is_refused(length, valid_to):
    with pytest.raises(ValueError, match="rule X"):
        TermRule("X", "x", length, TermUnit.DAYS, "x", date(1980, 1, 1), valid_to)


def test_rules_are_dated():
    old = TermRule("X", "x", 14, TermUnit.DAYS, "x", date(2000, 1, 1), date(2024, 12, 31))
    new = TermRule("X", "x", 21, TermUnit.DAYS, "x", date(2025, 1, 1))
    newer = TermRule("X", "x", 30, TermUnit.DAYS, "x", date(2026, 1, 1))
    rules = [new, old, newer, MONTH]
    assert rule_on(rules, "X", date(2024, 12, 31)) is old
    assert rule_on(rules, "X", date(2025, 1, 1)) is new
    assert rule_on(rules, "X", date(2026, 5, 1)) is newer
    with pytest.raises(NoRule):
        rule_on(rules, "X", date(1999, 12, 31))
    with pytest.raises(NoRule):
        rule_on(rules, "Y", date(2026, 1, 1))


@pytest.mark.parametrize(
    ("length", "unit", "words"),
    [
        (1, TermUnit.MONTHS, "1 miesiąc"),
        (2, TermUnit.WEEKS, "2 tygodnie"),
        (14, TermUnit.DAYS, "14 dni"),
        (5, TermUnit.WORKDAYS, "5 dni roboczych"),
        (3, TermUnit.YEARS, "3 lata"),
    ],
)
def test_lengths_in_words(length, unit, words):
    rule = TermRule("X", "x", length, unit, "x", date(2000, 1, 1))
    assert rule.length_in_words.replace("\u00a0", " ") == words
    assert work_out(rule, date(2026, 3, 10)).steps[0].legal_basis.startswith("x; ")


def test_how_a_deadline_looks():
    due = date(2026, 11, 30)
    assert notice_from(due) == date(2026, 11, 23)
    assert standing(due, date(2026, 11, 22)) == Standing.AMPLE
    assert standing(due, date(2026, 11, 23)) == Standing.NEAR
    assert standing(due, due) == Standing.TODAY
    assert standing(due, date(2026, 12, 1)) == Standing.OVERDUE
    assert is_overdue(due=due, on=date(2026, 12, 1))
    assert not is_overdue(due=due, on=due)
    assert not is_overdue(due=None, on=due)


def test_the_nearest_of_several_terms():
    early, late = work_out(APPEAL, date(2026, 3, 2)), work_out(MONTH, date(2026, 3, 2))
    stopped = work_out(MONTH, date(2026, 3, 2), [Exclusion(date(2026, 3, 3), None, ExclusionKind.SUSPENSION)])
    assert next_due([late, stopped, early]) is early
    assert next_due([stopped]) is None


def test_every_reason_for_exclusion_has_a_name():
    assert set(EXCLUSION_NAMES) == set(ExclusionKind)


offsets = st.tuples(st.integers(-20, 60), st.integers(0, 40), st.sampled_from(ExclusionKind))


@given(days, st.lists(offsets, max_size=5))
def test_the_end_is_the_nominal_one_plus_the_excluded_days(start, given_offsets):
    spans = [
        Exclusion(start + timedelta(at), start + timedelta(at + length), kind)
        for at, length, kind in given_offsets
    ]
    working = work_out(MONTH, start, spans)
    moved = working.nominal + timedelta(working.excluded_days)
    assert working.statutory == terms.off_free_days(moved).due
    assert workdays.is_workday(working.due)
    # What was excluded are different days after the start, none after the end of the term.
    excluded = {
        span.since + timedelta(n) for span in spans for n in range((span.until - span.since).days + 1)
    }
    assert working.excluded_days <= len({day for day in excluded if day > start})
    # Each line begins where the one before it ended.
    for before, after in zip(working.steps, working.steps[1:], strict=False):
        assert before.after == after.before


@given(days, st.lists(offsets, max_size=5), offsets)
def test_one_more_exclusion_never_shortens_a_term(start, given_offsets, more):
    def span(offset):
        at, length, kind = offset
        return Exclusion(start + timedelta(at), start + timedelta(at + length), kind)

    without = work_out(MONTH, start, map(span, given_offsets))
    assert work_out(MONTH, start, map(span, [*given_offsets, more])).statutory >= without.statutory
