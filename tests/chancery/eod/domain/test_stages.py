"""Stages: the tables are whole, every stage can be reached and the names are there."""

import itertools

import pytest

from powiat.chancery.eod.domain.stages import (
    CASE_NAMES,
    CASE_NEXT,
    DOCUMENT_NAMES,
    DOCUMENT_NEXT,
    FIXED,
    LETTER_NAMES,
    LETTER_NEXT,
    SETTLED,
    CaseStage,
    DocumentStage,
    LetterStage,
    WrongStage,
    is_last,
    may_follow,
    step,
)

TABLES = [
    (LetterStage, LETTER_NEXT, LETTER_NAMES, LetterStage.REGISTERED),
    (CaseStage, CASE_NEXT, CASE_NAMES, CaseStage.OPEN),
    (DocumentStage, DOCUMENT_NEXT, DOCUMENT_NAMES, DocumentStage.DRAFT),
]


@pytest.mark.parametrize(("stages", "table", "names", "first"), TABLES)
def test_a_table_is_whole(stages, table, names, first):
    assert set(table) == set(names) == set(stages)
    assert all(stage.label == names[stage] for stage in stages)
    reached, waiting = set(), [first]
    while waiting:
        stage = waiting.pop()
        if stage not in reached:
            reached.add(stage)
            waiting += table[stage]
    assert reached == set(stages)


@pytest.mark.parametrize(("stages", "table", "names", "first"), TABLES)
def test_a_step_is_taken_or_refused_in_polish(stages, table, names, first):
    for now in stages:
        for then in stages:
            if may_follow(table, now, then):
                assert step(table, now, then) is then
            else:
                with pytest.raises(WrongStage, match=f"Ze stanu „{now.label}” nie można"):
                    step(table, now, then)


def test_the_main_path_is_open():
    path = [DocumentStage(one) for one in ("draft", "submitted", "approved", "sealed", "sent", "delivered")]
    assert all(may_follow(DOCUMENT_NEXT, now, then) for now, then in itertools.pairwise(path))
    path = [CaseStage(one) for one in ("open", "decided", "delivered", "closed")]
    assert all(may_follow(CASE_NEXT, now, then) for now, then in itertools.pairwise(path))


def test_nothing_leads_out_of_the_last_stages():
    assert is_last(CASE_NEXT, CaseStage.CLOSED)
    assert is_last(LETTER_NEXT, LetterStage.SENT_BACK)
    assert not is_last(LETTER_NEXT, LetterStage.REGISTERED)


def test_a_fixed_document_never_becomes_a_draft_again():
    reached, waiting = set(), list(FIXED)
    while waiting:
        stage = waiting.pop()
        if stage not in reached:
            reached.add(stage)
            waiting += DOCUMENT_NEXT[stage]
    assert reached == FIXED


def test_a_settled_case_is_not_open():
    assert not SETTLED & {CaseStage.OPEN, CaseStage.SUSPENDED}
