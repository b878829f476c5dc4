"""Finding over the database: what is found, and above all what is not."""

from datetime import timedelta

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from powiat.ground.kernel.actor import ANONYMOUS, Actor
from powiat.ground.search import api as search
from powiat.ground.search.actions.learn import forget_words, learn_words
from powiat.ground.search.data import Entry
from powiat.ground.search.models import SearchEntry, SearchWord

pytestmark = pytest.mark.django_db
MINE = ("public", "unit:1")


@pytest.fixture
def entries(now):
    """A public page, two cases of my unit, one case of another."""
    made = [
        Entry(
            "page",
            "1",
            "Jak zarejestrować pojazd",
            "Opłata za dowód rejestracyjny wynosi 54 zł.",
            (),
            ("public",),
            "/a/",
            now,
        ),
        Entry(
            "case",
            "7",
            "Podział działki w Sędziejowicach",
            "Pani Zofia Wrzosek, działka 12/3.",
            ("GK.6831.12.2026", "RPW/120/2026"),
            ("unit:1",),
            "/biurko/sprawy/7/",
            now,
        ),
        Entry(
            "case",
            "8",
            "Pozwolenie na budowę",
            "Wspomina też podział działek.",
            ("AB.6740.12.2026", "RPW/12/2026"),
            ("unit:1", "post:4"),
            "/biurko/sprawy/8/",
            now + timedelta(days=1),
        ),
        Entry(
            "case",
            "9",
            "Podział działki tajnej",
            "Pan Alojzy Kwazarski",
            ("GK.6831.13.2026",),
            ("unit:2",),
            "",
            now,
        ),
    ]
    search.put_many(made)
    learn_words([(entry.kind, entry.ref) for entry in made])
    return made


def refs(found):
    return [hit.ref for hit in found.hits]


def test_any_form_finds_any_form_and_titles_come_first(entries):
    found = search.find("podziały działek", MINE)
    assert refs(found) == ["7", "8"]
    assert found.total == 2


def test_without_diacritics(entries):
    assert refs(search.find("dzialki sedziejowicach", MINE)) == ["7"]
    assert refs(search.find("POZWOLENIE NA BUDOWE", MINE)) == ["8"]


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ("6740.12", ["8"]),
        ("AB.6740.12.2026", ["8"]),
        ("ab/6740/12", ["8"]),
        ("RPW/12", ["8", "7"]),
        ("12/3 działka", ["7"]),
        ("740.12", ["8"]),
        ("6831.1", ["7"]),
    ],
)
def test_marks_by_any_part_whole_parts_first(entries, typed, expected):
    assert refs(search.find(typed, MINE)) == expected


def test_a_mistyped_word_is_mended(entries):
    found = search.find("pozwolneie budowę", MINE)
    assert found.total == 0
    assert found.did_you_mean == "pozwolenie budowę"


def test_foreign_entries_leave_no_trace(entries):
    assert search.find("kwazarski", MINE).total == 0
    assert search.find("kwazarsky", MINE).did_you_mean == ""
    assert search.find("kwazarsky", ("unit:2",)).did_you_mean != ""
    assert search.find("GK.6831.13.2026", MINE).total == 0
    assert search.find("831.13", MINE).total == 0
    assert refs(search.find("podział działki", MINE)) == ["7", "8"]
    assert [facet.total for facet in search.find("podział", MINE).facets] == [2]
    assert [one.title for one in search.suggest("podzi", MINE)] == ["Podział działki w Sędziejowicach"]
    assert search.find("pojazd", ("post:4",)).total == 0


@pytest.mark.parametrize("scopes", [(), [], ("",), "public"])
def test_an_unscoped_question_is_refused(entries, scopes):
    for ask in (search.find, search.suggest):
        with pytest.raises(search.UnscopedSearch):
            ask("podział", scopes)


def test_facets_and_kinds(entries):
    found = search.find("rejestracyjny", ("public",), kinds=["case"])
    assert found.total == 0
    assert [(facet.name, facet.total) for facet in found.facets] == [("Strona", 1)]


def test_pages(now):
    search.put_many(
        Entry("letter", str(n), f"Wniosek numer {n}", "", (), ("unit:1",), "", now + timedelta(minutes=n))
        for n in range(45)
    )
    third = search.find("wniosek", MINE, page=3)
    assert (third.total, third.pages, refs(third)) == (45, 3, ["4", "3", "2", "1", "0"])
    assert search.find("wniosek", MINE, page=99).page == 3


def test_putting_again_replaces(entries, now):
    search.put(Entry("case", "8", "Rozbiórka stodoły", "", ("AB.6740.12.2026",), ("unit:5",), "", now))
    assert search.find("pozwolenie na budowę", MINE).total == 0
    assert refs(search.find("stodoła", ("unit:5",))) == ["8"]
    assert SearchEntry.objects.filter(kind="case", ref="8").count() == 1


def test_removed_entries_and_their_words_are_forgotten(entries):
    assert SearchWord.objects.filter(word="wrzosek").exists()
    search.remove("case", "7")
    search.remove("case", "7")
    assert search.find("wrzosek", MINE).total == 0
    assert forget_words(batch=3) > 0
    assert not SearchWord.objects.filter(word="wrzosek").exists()
    assert SearchWord.objects.filter(word="pozwolenie").exists()


def test_highlights_are_text_not_html(now):
    search.put(Entry("page", "x", "<script>alert('dom')</script>", "<b>dom</b>", (), ("public",), "", now))
    (hit,) = search.find("dom", ("public",)).hits
    assert [part.text for part in hit.title_parts if part.marked] == ["dom"]
    assert "".join(part.text for part in hit.snippet) == "<b>dom</b>"


def test_an_entry_nobody_may_see_is_refused(now):
    with pytest.raises(ValueError, match="nobody"):
        search.put(Entry("page", "x", "Dom", "", (), (), "", now))


def test_scopes_of_an_actor():
    actor = Actor(1, "Jan", post_ids=(4,), unit_ids=(1, 2), permissions=frozenset(["eod.case.read"]))
    assert search.scopes_of(actor) == ("public", "unit:1", "unit:2", "post:4", "all:eod.case.read")
    assert search.scopes_of(ANONYMOUS) == ("public",)


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.text(max_size=40))
def test_anything_can_be_typed(entries, text):
    found = search.find(text, MINE)
    assert found.total >= 0
    search.suggest(text, MINE)


@settings(max_examples=30, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.text(max_size=60), st.text(max_size=60))
def test_anything_can_be_entered(db, title, body):
    search.put(Entry("page", "odd", title, body, (title[:20],), ("public",), "", None))
