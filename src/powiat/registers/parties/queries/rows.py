"""Rows to values and back: how a party's row is shown to others."""

from collections.abc import Iterable

from powiat.ground.kernel import pesel
from powiat.ground.kernel.text_pl import fold
from powiat.registers.parties.data import AddressData, PartyData, PartyRef
from powiat.registers.parties.models import Address, Party

NOWHERE = AddressData()


def addresses_of(parties: Iterable[Party]) -> dict[int, AddressData]:
    """The present address of each party that has one."""
    rows = Address.objects.filter(party__in=[one.pk for one in parties], ended_at=None)
    return {row.party_id: row.data for row in rows}


def refs(parties: Iterable[Party]) -> list[PartyRef]:
    """The parties as others see them, in the same order; two queries whatever their number."""
    parties = list(parties)
    addresses = addresses_of(parties)
    return [ref(one, addresses.get(one.pk, NOWHERE)) for one in parties]


def ref(party: Party, address: AddressData, *, is_new: bool = False) -> PartyRef:
    """One party as others see it."""
    return PartyRef(
        id=party.pk,
        kind=party.kind,
        name=party.name,
        address=address,
        email=party.email,
        phone=party.phone,
        ade=party.ade or "",
        nip=party.nip or "",
        regon=party.regon or "",
        krs=party.krs or "",
        pesel_masked=pesel.mask(party.pesel) if party.pesel else "",
        is_new=is_new,
    )


def as_data(party: Party, address: AddressData | None) -> PartyData:
    """The row as a description, whole PESEL included: for comparing, never for showing."""
    return PartyData(
        kind=party.kind,
        name=party.name,
        first_name=party.first_name,
        last_name=party.last_name,
        pesel=party.pesel or "",
        nip=party.nip or "",
        regon=party.regon or "",
        krs=party.krs or "",
        ade=party.ade or "",
        email=party.email,
        phone=party.phone,
        address=address,
    )


def search_text(data: PartyData) -> str:
    """What a party is found by. The PESEL is not in it, so that nobody finds people by pieces of it."""
    town = data.address.town if data.address else ""
    parts = (data.name, town, data.nip, data.regon, data.krs, data.ade, data.email, data.phone)
    return fold(" ".join(filter(None, parts)))
