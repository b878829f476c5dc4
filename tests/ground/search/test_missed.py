"""What was looked for in vain is kept as ordinary words only."""

import pytest

from powiat.ground.search.domain.missed import keepable


@pytest.mark.parametrize(
    "query", ["dotacja na kocioł", "wymiana pieca", "żłobek", "karta dużej rodziny", "ZWROT podatku"]
)
def test_ordinary_words_are_kept(query):
    assert keepable(query)


@pytest.mark.parametrize(
    "query",
    [
        "",
        "Kowalski alimenty",
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
def test_the_public_page_counts_them(client):
    from powiat.ground.search import api as search

    for _ in range(2):
        assert client.get("/szukaj/", {"q": "dotacja na kocioł"}).status_code == 200
    client.get("/szukaj/", {"q": "Kowalski alimenty"})
    assert search.missed() == [("dotacja kocioł", 2)]
