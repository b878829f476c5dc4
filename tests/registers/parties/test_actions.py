"""Entering, matching, changing and merging parties."""

from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace

import pytest
from django.core.exceptions import PermissionDenied
from django.db import IntegrityError, connection, transaction

from powiat.ground.audit import api as audit
from powiat.ground.kernel.actor import Actor
from powiat.registers.parties import api
from powiat.registers.parties.actions.merge import call_distinct
from powiat.registers.parties.actions.reveal import reveal_pesel
from powiat.registers.parties.data import AddressData, PartyData
from powiat.registers.parties.models import Address, Party
from powiat.registers.parties.queries.duplicates import with_duplicates
from tests.registers.parties.factories import AddressFactory, DistinctFactory, PartyFactory

pytestmark = pytest.mark.django_db

PESEL = "44051401458"
HOME = AddressData(town="Bałucz", building="12", postal_code="98-100", post="Łask")
JAN = PartyData(name="Jan Zmyślony", pesel=PESEL, email="jan@example.pl", phone="600100200", address=HOME)


def test_a_party_is_entered_logged_and_shown_without_its_pesel(robot, now):
    ref = api.create(JAN, by=robot, now=now)
    assert ref.is_new
    assert api.get(ref.id) == replace(ref, is_new=False)
    assert ref.pesel_masked == "•••••••1458"
    assert ref.address_lines == ("Bałucz 12", "98-100 Łask")
    assert ref.label == "Jan Zmyślony, Bałucz"
    deeds = list(audit.deeds_of("party", ref.id))
    assert len(deeds) == 1
    assert PESEL not in str(deeds)


def test_mistakes_refuse_an_entry_made_by_hand(robot, now):
    with pytest.raises(api.WrongParty) as caught:
        api.create(PartyData(name="Jan Z", pesel="1"), by=robot, now=now)
    assert "pesel" in caught.value.mistakes
    assert not Party.objects.exists()


def test_the_same_sender_is_entered_once(robot, now):
    first = api.match_or_create(JAN, by=robot, now=now)
    again = api.match_or_create(replace(JAN, name="ZMYŚLONY JAN"), by=robot, now=now)
    without_number = api.match_or_create(replace(JAN, pesel="", phone=""), by=robot, now=now)
    assert first.is_new and not again.is_new and not without_number.is_new
    assert first.id == again.id == without_number.id


def test_a_known_party_is_never_changed_by_a_letter(robot, now):
    first = api.match_or_create(JAN, by=robot, now=now)
    api.match_or_create(replace(JAN, email="zlodziej@example.pl", address=None), by=robot, now=now)
    assert api.get(first.id).email == "jan@example.pl"


def test_a_stranger_with_somebodys_pesel_gets_an_own_entry_and_is_offered_as_a_duplicate(robot, now):
    jan = api.match_or_create(JAN, by=robot, now=now)
    stranger = api.match_or_create(PartyData(name="Obcy Człowiek", pesel=PESEL), by=robot, now=now)
    assert stranger.id != jan.id
    offered = api.duplicates_of(jan.id)
    assert [(one.party.id, one.is_strong) for one in offered] == [(stranger.id, True)]
    assert {one.pk for one in with_duplicates()} == {jan.id, stranger.id}


def test_a_letter_is_never_refused_for_a_slip(robot, now):
    ref = api.match_or_create(PartyData(name="Jan Z", pesel="123", nip="x"), by=robot, now=now)
    assert Party.objects.get(pk=ref.id).doubts == ["PESEL z pisma ma błąd", "NIP z pisma ma błąd"]


@pytest.mark.django_db(transaction=True)
def test_one_sender_at_many_doors_at_once_is_entered_once(robot, now):
    def knock(number: int) -> int:
        try:
            return api.match_or_create(JAN, by=robot, now=now).id
        finally:
            connection.close()

    with ThreadPoolExecutor(8) as doors:
        ids = list(doors.map(knock, range(16)))
    assert len(set(ids)) == 1
    assert Party.objects.count() == 1


def test_nameless_senders_are_not_taken_for_one_another(robot, now):
    one = api.match_or_create(PartyData(address=HOME), by=robot, now=now)
    other = api.match_or_create(PartyData(address=HOME), by=robot, now=now)
    assert one.name == "Nadawca niepodany"
    assert one.id != other.id


def test_overlong_words_are_cut_not_refused(robot, now):
    ref = api.match_or_create(
        PartyData(name="Jan " + "Z" * 500, address=AddressData(town="T" * 300)), by=robot, now=now
    )
    assert len(ref.name) == 300


def test_changing_keeps_the_old_address(robot, now):
    ref = api.create(JAN, by=robot, now=now)
    moved = api.update(
        ref.id, replace(JAN, address=AddressData(town="Łask", building="3")), by=robot, now=now
    )
    assert moved.address.town == "Łask"
    assert Address.objects.filter(party=ref.id).count() == 2
    with pytest.raises(api.WrongParty):
        api.update(ref.id, replace(JAN, nip="1"), by=robot, now=now)
    same = api.update(ref.id, replace(JAN, address=None), by=robot, now=now)
    assert same.address.town == "Łask"


def test_changing_nothing_writes_nothing_into_the_log(robot, now):
    ref = api.create(JAN, by=robot, now=now)
    api.update(ref.id, JAN, by=robot, now=now)
    assert len(list(audit.deeds_of("party", str(ref.id)))) == 1


def test_finding(robot, now):
    jan = api.create(JAN, by=robot, now=now)
    mill = api.create(
        PartyData(kind="company", name="Łaskie Młyny sp. z o.o.", nip="1234563218"), by=robot, now=now
    )
    assert [one.id for one in api.find("mlyny")] == [mill.id]
    assert [one.id for one in api.find("123-456-32-18")] == [mill.id]
    assert [one.id for one in api.find("zmyslony balucz")] == [jan.id]
    assert [one.id for one in api.find(PESEL)] == [jan.id]
    assert [one.id for one in api.find("jan zmyslny")] == [jan.id]
    assert api.find("  ") == []
    assert api.find("440514") == []


def test_merging_moves_everything_to_the_kept_entry(robot, now):
    kept = api.create(replace(JAN, email="", phone=""), by=robot, now=now)
    dropped = api.create(
        PartyData(
            name="Jan Zmyslony", email="nowy@example.pl", address=AddressData(town="Łask", building="9")
        ),
        by=robot,
        now=now,
    )
    result = api.merge(keep_id=kept.id, drop_id=dropped.id, take=["address"], by=robot, now=now)
    assert (result.name, result.email, result.address.town) == ("Jan Zmyślony", "nowy@example.pl", "Łask")
    assert api.get(dropped.id).id == kept.id
    assert api.ids_of(kept.id) == tuple(sorted((kept.id, dropped.id)))
    assert [one.id for one in api.find("zmyslony")] == [kept.id]
    assert api.duplicates_of(kept.id) == []


def test_the_name_of_the_other_entry_may_be_taken(robot, now):
    kept = api.create(replace(JAN, name="Jan Zmyslony"), by=robot, now=now)
    dropped = api.create(JAN, by=robot, now=now)
    api.merge(keep_id=kept.id, drop_id=dropped.id, take=["name"], by=robot, now=now)
    assert Party.objects.get(pk=kept.id).last_name == "Zmyślony"


def test_what_cannot_be_merged(robot, now):
    jan = api.create(JAN, by=robot, now=now)
    mill = api.create(PartyData(kind="company", name="Młyn"), by=robot, now=now)
    twin = api.create(JAN, by=robot, now=now)
    for keep, drop in ((jan, jan), (jan, mill)):
        with pytest.raises(api.CannotMerge):
            api.merge(keep_id=keep.id, drop_id=drop.id, by=robot, now=now)
    api.merge(keep_id=jan.id, drop_id=twin.id, by=robot, now=now)
    with pytest.raises(api.CannotMerge, match="już połączony"):
        api.merge(keep_id=twin.id, drop_id=jan.id, by=robot, now=now)


def test_two_parties_called_distinct_are_not_offered_again(robot, now):
    one = api.create(JAN, by=robot, now=now)
    other = api.create(replace(JAN, pesel=""), by=robot, now=now)
    assert api.duplicates_of(one.id)
    for _ in range(2):
        call_distinct(one_id=other.id, other_id=one.id, by=robot, now=now)
    assert api.duplicates_of(one.id) == api.duplicates_of(other.id) == []


def test_reading_a_pesel_needs_the_right_and_is_written_down(robot, now):
    ref = api.create(JAN, by=robot, now=now)
    with pytest.raises(PermissionDenied):
        reveal_pesel(ref.id, by=robot, now=now)
    reader = Actor(user_id=None, name="Anna", permissions=frozenset({"parties.pesel.read"}))
    assert reveal_pesel(ref.id, by=reader, now=now) == PESEL
    assert next(deed.verb for deed in audit.deeds_of("party", ref.id)) == "parties.pesel.read"


def test_personal_strings_hold_every_form(robot, now):
    ref = api.create(JAN, by=robot, now=now)
    found = api.personal_strings(ref.id)
    for one in ("Jan Zmyślony", "Zmyślony Jan", "Zmyślony", PESEL, "600 100 200", "Bałucz 12", "14.05.1944"):
        assert one in found
    assert found == sorted(found, key=lambda one: (-len(one), one))
    mill = api.create(PartyData(kind="company", name="Młyn", address=HOME), by=robot, now=now)
    assert api.personal_strings(mill.id) == []
    nameless = api.match_or_create(PartyData(name="Ola", phone="+49301234567"), by=robot, now=now)
    assert api.personal_strings(nameless.id) == ["+49301234567", "Ola"]


def test_the_database_keeps_the_rules(robot, now):
    party = PartyFactory()
    for wrong in (
        lambda: Party.objects.filter(pk=party.pk).update(merged_into=party.pk, merged_at=now),
        lambda: Party.objects.filter(pk=party.pk).update(merged_at=now),
        lambda: Party.objects.filter(pk=party.pk).update(name=""),
        lambda: PartyFactory(company=True, pesel=PESEL),
        lambda: AddressFactory.create_batch(2, party=party),
        lambda: DistinctFactory(first=PartyFactory(), second=party),
    ):
        with pytest.raises(IntegrityError), transaction.atomic():
            wrong()
    assert str(party) == party.name
    assert str(AddressFactory()).endswith("98-100 Łask")
    assert "≠" in str(DistinctFactory())
