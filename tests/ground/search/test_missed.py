"""What was looked for in vain is kept as ordinary words only."""

from datetime import date

import pytest

from powiat.ground.search import api as search
from powiat.ground.search.actions.note_missed import note_missed
from powiat.ground.search.domain.missed import keepable


@pytest.mark.parametrize(
    "query",
    [
        "żłobek",
        "ZWROT podatku",
        "dotacja oświatowa",
        "zwrot podatku",
        "zaświadczenie o dochodach",
        "likwidacja",
    ],
)
def test_ordinary_words_are_kept(query):
    assert keepable(query)


@pytest.mark.parametrize(
    "query",
    [
        "",
        "Kowalski alimenty",
        "kowalski alimenty",
        "sprawa Jana Nowaka",
        "80010112345",
        "jan@poczta.example",
        "OR.1431.7.2026",
        "K7Q4-M2XT",
        "xqzwv",
        "Łask ulica Polna 7",
        "tel. 600 100 200",
        "a" * 500,
    ],
)
def test_what_may_be_a_person_is_not(query):
    assert keepable(query) == ""


@pytest.mark.django_db
def test_they_are_counted_and_the_page_itself_writes_nothing(client):
    assert client.get("/szukaj/", {"q": "zwrot podatku"}).status_code == 200
    assert search.missed() == []
    for query in ("zwrot podatku", "ZWROT podatku", "Kowalski alimenty"):
        note_missed(query=query, today=date(2026, 11, 25))
    assert search.missed() == [("zwrot podatku", 2)]
