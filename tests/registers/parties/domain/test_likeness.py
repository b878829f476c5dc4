"""Likeness: who is surely the same, who only may be."""

from dataclasses import replace

from powiat.registers.parties.data import AddressData, PartyData
from powiat.registers.parties.domain.likeness import contradicts, is_same, reasons, same_address, same_name

HOME = AddressData(town="Łask", street="ul. Polna", building="1")
JAN = PartyData(name="Jan Zmyślony", first_name="Jan", last_name="Zmyślony", address=HOME)
WITH_PESEL = replace(JAN, pesel="44051401458", email="jan@example.pl")


def test_names_and_addresses_are_compared_as_people_read_them():
    assert same_name(JAN, PartyData(name="ZMYSLONY Jan"))
    assert not same_name(JAN, PartyData(name="Jan Inny"))
    assert same_address(HOME, AddressData(town="LASK", street="Polna", building="1"))
    assert not same_address(HOME, None)
    assert not same_address(AddressData(), AddressData())


def test_a_stranger_with_somebodys_pesel_is_not_that_person():
    assert not is_same(PartyData(name="Obcy Człowiek", pesel="44051401458"), WITH_PESEL)
    assert is_same(PartyData(name="Jan Zmyślony", pesel="44051401458"), WITH_PESEL)


def test_without_identifiers_the_name_and_the_whole_address_must_agree():
    assert is_same(JAN, WITH_PESEL)
    assert not is_same(replace(JAN, address=None), WITH_PESEL)
    assert not is_same(replace(JAN, email="inny@example.pl"), WITH_PESEL)
    assert not is_same(replace(JAN, kind="company"), WITH_PESEL)


def test_a_new_identifier_is_a_question_for_a_person():
    assert not is_same(WITH_PESEL, JAN)
    assert reasons(WITH_PESEL, JAN) == (("to samo imię i nazwisko", "ten sam adres"), False)


def test_different_identifiers_are_different_parties():
    other = replace(WITH_PESEL, pesel="02270803624")
    assert contradicts(WITH_PESEL, other)
    assert reasons(WITH_PESEL, other) == ((), False)
    assert not is_same(other, WITH_PESEL)


def test_reasons_name_what_agrees():
    changed = replace(WITH_PESEL, name="Jan Nowy", last_name="Nowy")
    assert reasons(WITH_PESEL, changed) == (("ten sam PESEL", "ten sam e-mail", "ten sam adres"), True)


def test_a_shared_address_is_no_reason_but_two_contacts_are():
    wife = PartyData(name="Ewa Zmyślona", address=HOME)
    assert reasons(JAN, wife) == ((), False)
    assert reasons(WITH_PESEL, replace(wife, email="jan@example.pl"))[0] == (
        "ten sam e-mail",
        "ten sam adres",
    )


def test_a_person_is_no_company():
    assert reasons(WITH_PESEL, replace(WITH_PESEL, kind="company")) == ((), False)
    mill = PartyData(kind="company", name="Młyn", nip="1234563218")
    assert reasons(mill, replace(mill, kind="office")) == (("ten sam NIP", "ta sama nazwa"), True)
