"""A right entry: what is put in order, what is a mistake, and that nothing typed breaks it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from powiat.registers.parties.data import AddressData, PartyData
from powiat.registers.parties.domain.entry import clean

PESEL = "44051401458"


def test_a_person_has_the_name_and_its_parts():
    whole, _ = clean(PartyData(name="  Anna  Maria Zmyślona "))
    assert (whole.first_name, whole.last_name, whole.name) == (
        "Anna Maria",
        "Zmyślona",
        "Anna Maria Zmyślona",
    )
    parts, _ = clean(PartyData(first_name="Anna", last_name="Zmyślona"))
    assert parts.name == "Anna Zmyślona"
    single, mistakes = clean(PartyData(name="Zmyślona"))
    assert (single.first_name, single.last_name) == ("", "Zmyślona")
    assert not mistakes


def test_numbers_are_cleaned():
    cleaned, mistakes = clean(
        PartyData(
            name="Jan Zmyślony",
            pesel="440514 01458",
            nip="123-456-32-18",
            email=" jan@example.pl ",
            phone="600 100-200",
            address=AddressData(town="Łask", street="ul. Południowa", building="1", postal_code="98100"),
        )
    )
    assert mistakes == {}
    assert (cleaned.pesel, cleaned.nip, cleaned.email) == (PESEL, "1234563218", "jan@example.pl")
    assert cleaned.phone == "+48600100200"
    assert cleaned.address.postal_code == "98-100"


@pytest.mark.parametrize(
    ("typed", "kept"), [("+49 30 1234567", "+49301234567"), ("0049301234567", "+49301234567"), ("123", "")]
)
def test_phones(typed, kept):
    cleaned, mistakes = clean(PartyData(name="Jan Zmyślony", phone=typed))
    assert cleaned.phone == kept
    assert ("phone" in mistakes) == (kept == "")


def test_mistakes_are_named_by_field_and_the_field_is_left_empty():
    cleaned, mistakes = clean(
        PartyData(
            pesel="1",
            nip="1",
            regon="1",
            krs="1",
            ade="1",
            email="jan",
            phone="1",
            address=AddressData(street="Polna", postal_code="98-10"),
        )
    )
    assert set(mistakes) == {
        *("pesel", "nip", "regon", "krs", "ade", "email", "phone", "postal_code", "town", "last_name")
    }
    assert (cleaned.pesel, cleaned.email, cleaned.address.postal_code) == ("", "", "")
    assert mistakes["last_name"] == "Wpisz imię i nazwisko."


def test_a_company_has_no_pesel_and_needs_a_name():
    cleaned, mistakes = clean(PartyData(kind="company", first_name="Jan", pesel=PESEL))
    assert (cleaned.pesel, cleaned.first_name) == ("", "")
    assert mistakes == {"name": "Wpisz nazwę."}


def test_an_address_abroad_keeps_its_own_postal_code():
    cleaned, mistakes = clean(
        PartyData(name="Jan Z", address=AddressData(town="Berlin", postal_code="10115", country="de"))
    )
    assert not mistakes
    assert cleaned.address.lines == ("10115 Berlin", "DE")


def test_an_empty_address_is_none():
    assert clean(PartyData(name="Jan Z", address=AddressData()))[0].address is None


@pytest.mark.parametrize(
    ("address", "lines"),
    [
        (AddressData("Łask", "ul. Polna", "1", "2", "98-100"), ("ul. Polna 1/2", "98-100 Łask")),
        (AddressData("Bałucz", "", "12", "", "98-100", "Łask"), ("Bałucz 12", "98-100 Łask")),
        (AddressData("Łask", postal_code="98-100"), ("98-100 Łask",)),
        (AddressData("Bałucz", postal_code="98-100", post="Łask"), ("Bałucz", "98-100 Łask")),
        (AddressData("Łask"), ("Łask",)),
        (AddressData(), ()),
    ],
)
def test_the_lines_on_an_envelope(address, lines):
    assert address.lines == lines


@given(st.builds(PartyData, kind=st.sampled_from(["person", "company", "office"])) | st.builds(PartyData))
def test_cleaning_twice_changes_nothing(data):
    if data.kind not in ("person", "company", "office"):
        return
    once, _ = clean(data)
    assert clean(once)[0] == once


@given(st.text(), st.text(), st.text())
def test_nothing_typed_breaks_it(name, number, town):
    data = PartyData(
        name=name, pesel=number, phone=number, email=town, address=AddressData(town=town, street=name)
    )
    cleaned, mistakes = clean(data)
    assert cleaned.name or mistakes
