"""Everyday words for official ones: one way only, by their forms, and in the editors' hands."""

import pytest
from django.utils import timezone

from powiat.ground.audit import api as audit
from powiat.ground.search import api as search
from powiat.ground.search.actions.keep_synonyms import load_synonyms
from powiat.ground.search.actions.note_missed import note_missed
from powiat.ground.search.domain.question import parse
from powiat.ground.search.domain.synonyms import Book

BOOK = Book(
    [("prawko", "prawo jazdy"), ("dziura w drodze", "interwencja"), ("dziura", "droga"), ("auto", "pojazd")]
)


def test_forms_of_a_word_are_widened_and_others_left():
    (term,) = BOOK.widened(parse("prawka")).terms
    assert "prawko" in term.tsquery() and "'prawo'" in term.tsquery() and "&" in term.tsquery()
    assert BOOK.widened(parse("pojazd")).tsquery() == parse("pojazd").tsquery()


def test_the_longest_phrase_wins_and_is_one_term():
    terms = BOOK.widened(parse("dziura w drodze auto")).terms
    assert [term.text for term in terms] == ["dziura drodze", "auto"]
    assert "interwencja" in terms[0].tsquery() and "pojazd" in terms[1].tsquery()


@pytest.mark.django_db
def test_pairs_are_added_removed_and_not_brought_back(robot, now):
    search.put(search.Entry("service", "1", "Wymiana prawa jazdy", scopes=("public",), url="/a/"))
    assert search.find("prawko", ("public",)).total == 0
    pair = search.add_synonym(said=" Prawko ", meant="prawo jazdy", by=robot, now=now)
    assert search.find("prawkiem", ("public",)).total == 1
    assert search.remove_synonym(synonym_id=pair.pk, by=robot, now=timezone.now())
    assert search.find("prawko", ("public",)).total == 0
    assert load_synonyms(pairs=[("prawko", "prawo jazdy"), ("auto", "pojazd")], now=timezone.now()) == 1
    assert [str(one) for one in search.synonyms()] == ["auto → pojazd"]
    assert len(list(audit.deeds_of("search.synonym", pair.pk))) == 2


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("said", "meant"), [("", "x"), ("w", "prawo"), ("auto", "AUTO"), ("jeden dwa trzy cztery pięć", "x")]
)
def test_pairs_that_say_nothing_are_refused(said, meant, robot, now):
    with pytest.raises(search.BadSynonym):
        search.add_synonym(said=said, meant=meant, by=robot, now=now)


@pytest.mark.django_db
def test_an_added_word_is_missed_no_more(robot, now):
    note_missed(query="żłobek", today=now.date())
    search.add_synonym(said="żłobek", meant="opieka", by=robot, now=now)
    assert search.missed() == []
    note_missed(query="likwidacja", today=now.date())
    assert search.dismiss_missed(words="likwidacja", by=robot, now=now) and search.missed() == []


@pytest.mark.django_db
def test_a_near_answer_where_it_is_asked_for(now):
    search.put(search.Entry("page", "1", "Karta wędkarska", "egzamin", (), ("public",), "/a/", now))
    assert search.find("karta bobra", ("public",)).total == 0
    near = search.find("karta bobra", ("public",), forgiving=True)
    assert near.total == 1 and near.shown_for == "karta" and not near.has_all_words
    assert search.find("bobra", ("public",), forgiving=True).total == 0
