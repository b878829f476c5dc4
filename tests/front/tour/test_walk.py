"""The walk in words: every place can be reached from the entrance, read, found and walked to without a stair."""

import io

import pytest
from bs4 import BeautifulSoup
from django.core.management import call_command

from powiat.front.tour.domain.route import reachable
from powiat.front.tour.models import Scene, Tour
from powiat.front.tour.queries import walk
from powiat.ground.audit.models import AuditRow
from powiat.ground.org import api as org
from powiat.ground.search import api as search

pytestmark = pytest.mark.django_db


def page(client, address):
    answer = client.get(address)
    assert answer.status_code == 200, address
    assert len(answer.content) < 100_000
    return BeautifulSoup(answer.content, "html.parser")


def onward(found, words):
    return next((link["href"] for link in found.select("main a") if words in link.get_text()), None)


def test_before_there_is_a_tour_the_page_says_so(client):
    assert "w przygotowaniu" in page(client, "/spacer/").get_text()


def test_the_second_loading_changes_nothing(tour):
    call_command("load_tour", stdout=io.StringIO())
    assert Tour.objects.count() == 1 and AuditRow.objects.filter(verb="tour.build").count() == 1


def test_there_are_two_floors_and_every_place_is_reached_without_a_stair(tour):
    places = walk.scenes()
    assert len(places) >= 8 and {one.floor for one in places} == {0, 1}
    assert reachable(walk.ways(), start=places[0].slug, step_free=True) == {one.slug for one in places}
    back = {one.slug for one in places if places[0].slug in reachable(walk.ways(), start=one.slug)}
    assert back == {one.slug for one in places}


def test_the_whole_walk_by_next_place(tour, client):
    address, seen = onward(page(client, "/spacer/"), "Zacznij spacer"), []
    while address:
        seen.append(address)
        found = page(client, address)
        assert found.h1.get_text(strip=True) and "Dostępność" in found.get_text()
        address = onward(found, "Następne miejsce")
    assert len(seen) == Scene.objects.count()


def test_a_place_names_the_unit_its_phone_and_no_invented_queue(tour, client, robot, now):
    org.add_unit(symbol="KM", name="Wydział Komunikacji", phone="43 675 71 30", by=robot, now=now)
    words = page(client, "/spacer/sala-obslugi/").get_text()
    assert "Wydział Komunikacji" in words and "43 675 71 30" in words and "brak danych o kolejce" in words


def test_the_way_to_a_room(tour, client):
    without = page(client, "/spacer/trasa/?start=wejscie&end=geodezja&step_free=on").get_text()
    assert "winda" in without and "bez schodów" in without and "schodami" not in without
    assert "schody" in page(client, "/spacer/trasa/?start=wejscie&end=geodezja").get_text()
    assert "Jesteś już na miejscu" in page(client, "/spacer/trasa/?start=hol&end=hol").get_text()


@pytest.mark.parametrize("asked", ["start=hol", "start=x&end=hol", "start=hol&end=%00", "end[]=1", "a=b"])
def test_a_bad_question_is_answered_in_words(tour, client, asked):
    assert "Dokąd" in page(client, f"/spacer/trasa/?{asked}").get_text()


def test_unknown_place(tour, client):
    assert client.get("/spacer/piwnica/").status_code == 404


def test_places_are_found(tour):
    found = search.find("toaleta", (search.PUBLIC,))
    assert any(hit.url == "/spacer/toaleta/" for hit in found.hits)


def test_few_queries(tour, client, django_assert_max_num_queries):
    with django_assert_max_num_queries(15):
        client.get("/spacer/")
    with django_assert_max_num_queries(15):
        client.get("/spacer/hol/")
