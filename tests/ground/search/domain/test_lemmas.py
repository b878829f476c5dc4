"""Words and their lemmas: inflection, missing diacritics, many threads."""

from concurrent.futures import ThreadPoolExecutor

import pytest
from hypothesis import given
from hypothesis import strategies as st

from powiat.ground.search.domain.lemmas import asked, kept, lemmas, restored
from powiat.ground.search.domain.words import fold


@pytest.mark.parametrize(
    ("form", "lemma"),
    [
        ("budowę", "budowa"),
        ("starostą", "starosta"),
        ("działek", "działka"),
        ("sędziejowicach", "sędziejowice"),
        ("kowalską", "kowalska"),
        ("zrobiłem", "zrobić"),
        ("uchwał", "uchwała"),
    ],
)
def test_a_form_leads_to_its_lemma(form, lemma):
    assert lemma in lemmas(form)


def test_an_unknown_word_stays_itself():
    assert lemmas("wąćhockz") == {"wąćhockz"}


@pytest.mark.parametrize("typed", ["dzialki", "działki", "dzialek", "dzialkami"])
def test_typed_without_diacritics_it_meets_what_is_kept(typed):
    assert asked(typed) & kept("działkę")


def test_a_word_with_diacritics_means_itself():
    assert "łaska" in asked("łaskę")
    assert not asked("łaskę") & kept("laskę")


def test_restored_words_are_in_the_dictionary_and_only_gain_diacritics():
    assert "działki" in restored("dzialki")
    assert restored("działki") == frozenset()


@given(st.text(alphabet="aącćeęlłnńoósśzźżbdkprtwy", min_size=1, max_size=14))
def test_every_word_finds_itself_with_and_without_diacritics(word):
    assert asked(word) & kept(word)
    assert asked(fold(word)) & kept(word)


def test_threads_do_not_disturb_each_other():
    words = ["pozwolenia", "budowę", "starostą", "działek", "ewidencji", "gruntów"] * 50
    alone = [lemmas.__wrapped__(word) for word in words]
    with ThreadPoolExecutor(8) as pool:
        assert list(pool.map(lemmas.__wrapped__, words)) == alone
