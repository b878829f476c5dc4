"""Sixty questions as residents type them: forms of words, slips, no diacritics, everyday words for official things."""

from datetime import timedelta

import pytest
from django.db import transaction
from django.utils import timezone

from demo import bulletin, bulletin_pages, office
from demo.reach.quality import questions, score
from powiat.front.portal.actions.index_page import index_eforms, index_units
from powiat.ground.kernel.actor import system
from powiat.ground.org import api as org
from powiat.ground.search import api as search
from powiat.ground.search.actions.learn import learn_words
from powiat.ground.search.models import SearchEntry, Synonym


@pytest.fixture(scope="module")
def county(loaded, django_db_blocker):
    """What the demo county says in public: the portal, its forms, units and people, and the pages of the bulletin."""
    now = timezone.now()
    with django_db_blocker.unblock(), transaction.atomic():
        for symbol, name, room, _, duties in office.UNITS:
            org.add_unit(symbol=symbol, name=name, room=room, duties=duties, by=system("próba"), now=now)
        texts = [(one.title, one.body, one.age) for one in bulletin.PAGES]
        texts += [(title, body, age) for _, title, body, _, age in bulletin_pages.MORE]
        search.put_many(
            search.Entry(
                "bip", str(n), title, body, (), (search.PUBLIC,), f"/bip/{n}/", now - timedelta(days=age)
            )
            for n, (title, body, age) in enumerate(texts, start=1)
        )
        index_units(today=timezone.localdate())
        index_eforms()
        from django.core.management import call_command

        call_command("load_search", verbosity=0)
        learn_words(list(SearchEntry.objects.values_list("kind", "ref")))
        yield
        transaction.set_rollback(True)


def titles(query):
    return [hit.title for hit in search.find(query, (search.PUBLIC,), forgiving=True).hits]


def test_sixty_questions_are_answered(county, db):
    asked = questions()
    assert len(asked) == 60 and len({one.typed for one in asked}) == 60
    found = score(titles)
    assert found.first >= 0.9 and found.five >= 0.97 and found.reciprocal >= 0.93, (
        found.told(),
        found.missed,
    )


def test_everyday_words_carry_their_weight(county, db):
    score_before = score(titles)
    Synonym.objects.update(is_on=False, changed_at=timezone.now())
    without = score(titles)
    assert "mapka działki" in dict(without.missed) and without.five < score_before.five


def test_what_is_shown_instead_is_said(county, client, db):
    page = client.get("/szukaj/", {"q": "wymana prawa jazdy"}).content.decode()
    assert (
        "Pokazujemy wyniki dla <strong>wymiana prawo jazda</strong>" in page
        or "Pokazujemy wyniki dla" in page
    )
    assert "Wymiana prawa jazdy" in page.replace("<mark>", "").replace("</mark>", "")
    page = client.get("/szukaj/", {"q": "hodowla ryb"}).content.decode()
    assert "Nie ma strony ze wszystkimi słowami" in page


def test_suggestions_know_other_names_and_everyday_words(county, client, db):
    for typed, title in (
        ("prawk", ""),
        ("prawko", "Wymiana prawa jazdy"),
        ("wycin", "Wycięcie drzewa na gruncie gminy"),
    ):
        found = [
            one["title"] for one in client.get("/szukaj/podpowiedzi/", {"q": typed}).json()["suggestions"]
        ]
        assert not title or title in found, typed
