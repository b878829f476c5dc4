"""The desk's pages of the register of parties."""

from datetime import UTC, datetime

import pytest
from bs4 import BeautifulSoup

from powiat.ground.audit import api as audit
from powiat.registers.parties import api
from powiat.registers.parties.data import AddressData, PartyData
from powiat.registers.parties.models import Party

pytestmark = pytest.mark.django_db

PESEL = "44051401458"
NOW = datetime(2026, 11, 2, 9, 0, tzinfo=UTC)
HOME = AddressData(town="Bałucz", building="12", postal_code="98-100", post="Łask")
JAN = PartyData(name="Jan Zmyślony", pesel=PESEL, email="jan@example.pl", phone="600100200", address=HOME)
MILL = PartyData(kind="company", name="Łaskie Młyny sp. z o.o.", nip="1234563218")
ALL = ("parties.read", "parties.write", "parties.merge", "parties.pesel.read")
FORM = {"first_name": "Anna", "last_name": "Zmyślona", "town": "Łask", "building": "3", "country": "PL"}


def page(response):
    return BeautifulSoup(response.content, "html.parser")


def text_of(response):
    return " ".join(page(response).find("main").get_text(" ").split())


@pytest.fixture
def jan(robot, now):
    return api.create(JAN, by=robot, now=now)


@pytest.fixture
def mill(robot, now):
    return api.create(MILL, by=robot, now=now)


def test_the_list_is_searched_and_filtered(desk, jan, mill):
    client = desk(*ALL)
    assert "2 interesantów" in text_of(client.get("/biurko/interesanci/")).replace("\u00a0", " ")
    found = text_of(client.get("/biurko/interesanci/", {"q": "zmyslony"}))
    assert "Jan Zmyślony" in found and "Młyny" not in found
    companies = text_of(client.get("/biurko/interesanci/", {"rodzaj": "company"}))
    assert "Młyny" in companies and "Zmyślony" not in companies
    assert "Nikt nie pasuje" in text_of(client.get("/biurko/interesanci/", {"q": "nikogo takiego"}))
    assert client.get("/biurko/interesanci/", {"rodzaj": "głupstwo", "strona": "x"}).status_code == 200


def test_an_empty_register_says_so(desk):
    assert "Nie ma jeszcze interesantów" in text_of(desk("parties.read").get("/biurko/interesanci/"))


def test_the_list_costs_the_same_for_one_party_and_for_many(desk, robot, now, django_assert_max_num_queries):
    client = desk("parties.read")
    for number in range(30):
        api.create(PartyData(name=f"Ewa Zmyślona {number}", address=HOME), by=robot, now=now)
    with django_assert_max_num_queries(12):
        client.get("/biurko/interesanci/")


def test_who_may_not_read_sees_nothing(desk, jan, client):
    assert client.get("/biurko/interesanci/").status_code == 302
    desk("org.manage")
    for address in ("", f"{jan.id}/", "nowy/", f"{jan.id}/dane/", "duplikaty/"):
        assert client.get(f"/biurko/interesanci/{address}").status_code == 403


def test_a_reader_may_only_read(desk, jan, mill):
    client = desk("parties.read")
    card = client.get(f"/biurko/interesanci/{jan.id}/")
    assert "Zmień dane" not in text_of(card)
    assert "Pokaż cały PESEL" not in text_of(card)
    for address in ("nowy/", f"{jan.id}/dane/", f"{jan.id}/pesel/", f"{jan.id}/rozni/{mill.id}/"):
        assert client.post(f"/biurko/interesanci/{address}").status_code == 403


def test_the_pesel_is_masked_until_asked_for_and_the_reading_is_logged(desk, jan):
    client = desk(*ALL)
    card = client.get(f"/biurko/interesanci/{jan.id}/")
    assert PESEL not in card.content.decode()
    assert "•••••••1458" in text_of(card)
    assert client.get(f"/biurko/interesanci/{jan.id}/pesel/").status_code == 405
    shown = client.post(f"/biurko/interesanci/{jan.id}/pesel/")
    assert PESEL in text_of(shown)
    assert "no-store" in shown["Cache-Control"]
    assert next(audit.deeds_of("party", jan.id)).verb == "parties.pesel.read"
    assert "Odczytano PESEL" in page(client.get(f"/biurko/interesanci/{jan.id}/")).get_text()


@pytest.mark.parametrize("address", ["999999/", "999999/dane/", "999999/polacz/1/"])
def test_unknown_parties_are_not_found(desk, address):
    assert desk(*ALL).get(f"/biurko/interesanci/{address}").status_code == 404


def test_the_pesel_of_nobody_is_not_found(desk):
    assert desk(*ALL).post("/biurko/interesanci/999999/pesel/").status_code == 404


def test_a_person_is_added(desk):
    client = desk(*ALL)
    assert "Nazwisko" in text_of(client.get("/biurko/interesanci/nowy/"))
    response = client.post("/biurko/interesanci/nowy/", FORM | {"pesel": PESEL, "nip": "123-456-32-18"})
    party = Party.objects.get()
    assert response.url == f"/biurko/interesanci/{party.pk}/"
    assert (party.name, party.pesel, party.nip) == ("Anna Zmyślona", PESEL, "1234563218")
    card = text_of(client.get(response.url))
    assert "123-456-32-18" in card
    assert "Łask 3" in card


def test_a_company_is_added_without_a_persons_fields(desk):
    client = desk(*ALL)
    form = text_of(client.get("/biurko/interesanci/nowy/?rodzaj=company"))
    assert "PESEL" not in form
    client.post("/biurko/interesanci/nowy/?rodzaj=company", {"name": "Młyn", "country": "PL", "pesel": PESEL})
    assert (Party.objects.get().kind, Party.objects.get().pesel) == ("company", None)


def test_mistakes_stand_beside_their_fields_and_nothing_typed_is_lost(desk):
    client = desk(*ALL)
    wrong = FORM | {"last_name": "", "pesel": "123", "postal_code": "98", "email": "jan"}
    response = client.post("/biurko/interesanci/nowy/", wrong)
    shown = text_of(response)
    for message in (
        "Wpisz nazwisko.",
        "Wpisz numer PESEL: 11 cyfr.",
        "Wpisz kod pocztowy",
        "Wpisz adres e-mail",
    ):
        assert message in shown
    assert page(response).find("input", {"name": "email"})["value"] == "jan"
    assert page(response).title.text.startswith("Błąd")
    assert not Party.objects.exists()


def test_a_doubtful_ade_may_be_used_anyway(desk):
    client = desk(*ALL)
    doubtful = FORM | {"ade": "AE:PL-12345-67890-ABCDE-99"}
    response = client.post("/biurko/interesanci/nowy/", doubtful)
    assert "Użyj tego adresu" in text_of(response)
    client.post("/biurko/interesanci/nowy/", doubtful | {"ade_anyway": "on"})
    assert Party.objects.get().ade == "AE:PL-12345-67890-ABCDE-99"


def test_a_like_entry_is_shown_before_a_second_one_is_made(desk, jan):
    client = desk(*ALL)
    twin = FORM | {"first_name": "Jan", "last_name": "Zmyślony"}
    response = client.post("/biurko/interesanci/nowy/", twin)
    assert "Podobny wpis już jest" in text_of(response)
    assert Party.objects.count() == 1
    client.post("/biurko/interesanci/nowy/", twin | {"nowy": "tak"})
    assert Party.objects.count() == 2


def edited(client, party_id):
    """The edit form as a browser would send it back untouched."""
    form = (
        page(client.get(f"/biurko/interesanci/{party_id}/dane/"))
        .find("main")
        .find("form", {"method": "post"})
    )
    boxes = [box for box in form.find_all("input") if box.get("type") not in ("checkbox", "hidden")]
    return {box["name"]: box.get("value", "") for box in boxes if box.get("name")}


def test_saving_an_untouched_form_changes_nothing(desk, jan):
    client = desk(*ALL)
    before = Party.objects.values().get()
    client.post(f"/biurko/interesanci/{jan.id}/dane/", edited(client, jan.id))
    after = Party.objects.values().get()
    assert {key for key in before if before[key] != after[key]} <= {"changed_at"}
    assert api.get(jan.id).address == jan.address


def test_the_form_never_shows_the_pesel_and_can_change_or_remove_it(desk, jan):
    client = desk(*ALL)
    form = edited(client, jan.id)
    assert form["pesel"] == ""
    client.post(f"/biurko/interesanci/{jan.id}/dane/", form | {"pesel": "02270803624"})
    assert Party.objects.get().pesel == "02270803624"
    client.post(f"/biurko/interesanci/{jan.id}/dane/", form | {"drop_pesel": "on"})
    assert Party.objects.get().pesel is None


def test_doubts_from_a_letter_are_shown_until_the_entry_is_saved(desk, robot, now):
    party = api.match_or_create(PartyData(name="Jan Zmyślony", pesel="123"), by=robot, now=now)
    client = desk(*ALL)
    assert "PESEL z pisma ma błąd" in text_of(client.get(f"/biurko/interesanci/{party.id}/"))
    client.post(f"/biurko/interesanci/{party.id}/dane/", edited(client, party.id))
    assert "PESEL z pisma" not in text_of(client.get(f"/biurko/interesanci/{party.id}/"))


def test_two_entries_are_compared_and_merged(desk, jan, robot, now):
    twin = api.create(
        PartyData(name="Jan Zmyślony", email="nowy@example.pl", nip="1234563218"), by=robot, now=now
    )
    client = desk(*ALL)
    assert "Jan Zmyślony" in text_of(client.get("/biurko/interesanci/duplikaty/"))
    assert "to samo imię i nazwisko" in text_of(client.get(f"/biurko/interesanci/{jan.id}/"))
    preview = text_of(client.get(f"/biurko/interesanci/{jan.id}/polacz/{twin.id}/"))
    assert "jan@example.pl" in preview and "nowy@example.pl" in preview and PESEL not in preview
    client.post(f"/biurko/interesanci/{jan.id}/polacz/{twin.id}/", {"email": "other"})
    kept = api.get(jan.id)
    assert (kept.email, kept.nip, kept.pesel_masked) == ("nowy@example.pl", "1234563218", "•••••••1458")
    for address in (f"{twin.id}/", f"{twin.id}/dane/"):
        assert client.get(f"/biurko/interesanci/{address}").url == f"/biurko/interesanci/{jan.id}/"
    assert client.get(f"/biurko/interesanci/{jan.id}/polacz/{twin.id}/").status_code == 404
    assert "Połączono z innym wpisem" in page(client.get(f"/biurko/interesanci/{jan.id}/")).get_text()


def test_entries_of_different_kinds_are_not_merged(desk, jan, mill):
    client = desk(*ALL)
    address = f"/biurko/interesanci/{jan.id}/polacz/{mill.id}/"
    assert "różnego rodzaju" in text_of(client.get(address))
    client.post(address)
    assert Party.objects.filter(merged_into=None).count() == 2


def test_a_merge_refused_by_the_rules_says_why(desk, jan, mill):
    twin = Party.objects.create(
        kind="company",
        name=MILL.name,
        nip=MILL.nip,
        search_text="x",
        created_at=NOW,
        changed_at=NOW,
        created_by="t",
    )
    Party.objects.filter(pk=mill.id).update(regon="1")
    client = desk(*ALL)
    response = client.post(f"/biurko/interesanci/{mill.id}/polacz/{twin.pk}/", follow=True)
    assert "Wpisz REGON" in response.content.decode()
    assert Party.objects.filter(merged_into=None).count() == 3


def test_the_same_entry_is_not_merged_with_itself(desk, jan):
    assert desk(*ALL).get(f"/biurko/interesanci/{jan.id}/polacz/{jan.id}/").status_code == 404


def test_somebody_else_is_not_offered_again(desk, jan, robot, now):
    twin = api.create(PartyData(name="Jan Zmyślony"), by=robot, now=now)
    client = desk(*ALL)
    client.post(f"/biurko/interesanci/{jan.id}/rozni/{twin.id}/")
    assert "Czy to ten sam" not in text_of(client.get(f"/biurko/interesanci/{jan.id}/"))


def test_a_past_address_is_kept_on_the_card(desk, jan, robot, now):
    api.update(
        jan.id, PartyData(name="Jan Zmyślony", address=AddressData("Łask", "", "5")), by=robot, now=now
    )
    card = text_of(desk(*ALL).get(f"/biurko/interesanci/{jan.id}/"))
    assert "Poprzednie adresy" in card
    assert "Bałucz 12" in card
