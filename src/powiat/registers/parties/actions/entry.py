"""Entering and changing a party, with its address, search entry and trace in the log."""

from dataclasses import asdict, replace
from datetime import datetime

from django.db import transaction

from powiat.ground.audit import api as audit
from powiat.ground.kernel import pesel
from powiat.ground.kernel.actor import Actor
from powiat.ground.search import api as search
from powiat.registers.parties.data import AddressData, PartyData, PartyRef
from powiat.registers.parties.domain.entry import clean
from powiat.registers.parties.models import Address, Party
from powiat.registers.parties.permissions import Permission
from powiat.registers.parties.queries.rows import NOWHERE, addresses_of, as_data, ref, search_text

UNKNOWN_AS_NULL = ("pesel", "nip", "regon", "krs", "ade")
PLAIN = ("kind", "name", "first_name", "last_name", "email", "phone")


class WrongParty(ValueError):
    """The entry has mistakes; `mistakes` names them by field, in Polish."""

    def __init__(self, mistakes: dict[str, str]) -> None:
        super().__init__("; ".join(mistakes.values()))
        self.mistakes = mistakes


@transaction.atomic
def create(data: PartyData, *, by: Actor, now: datetime) -> PartyRef:
    """Enter a new party. Raises WrongParty; whether it is known already is asked before, see
    `duplicates.like`."""
    cleaned, mistakes = clean(data)
    if mistakes:
        raise WrongParty(mistakes)
    return enter(cleaned, doubts=[], by=by, now=now)


@transaction.atomic
def update(party_id: int, data: PartyData, *, keep_pesel: bool = False, by: Actor, now: datetime) -> PartyRef:
    """Change a party. Raises WrongParty; a merged entry cannot be changed (Party.DoesNotExist).

    An address of None leaves the present one. `keep_pesel` leaves the number known: a form that may not
    show it cannot send it back.
    """
    party = Party.objects.current().select_for_update(of=("self",)).get(pk=party_id)
    before = as_data(party, addresses_of([party]).get(party.pk))
    if keep_pesel:
        data = replace(data, pesel=before.pesel)
    cleaned, mistakes = clean(data)
    if mistakes:
        raise WrongParty(mistakes)
    if cleaned.address is None:
        cleaned = replace(cleaned, address=before.address)
    _write(party, cleaned, now=now)
    party.doubts = []
    party.save()
    address = _move(party, cleaned.address, now=now)
    old, new = changes(before, cleaned)
    if new:
        audit.record(by=by, verb="parties.party.update", what=("party", party.pk), old=old, new=new, now=now)
    index(party, address)
    return ref(party, address)


def enter(data: PartyData, *, doubts: list[str], by: Actor, now: datetime) -> PartyRef:
    """Write a clean entry, inside the caller's transaction."""
    party = Party(created_at=now, created_by=by.name[:150], doubts=doubts)
    _write(party, data, now=now)
    party.save()
    address = _move(party, data.address, now=now)
    _, new = changes(PartyData(), data)
    audit.record(by=by, verb="parties.party.create", what=("party", party.pk), new=new, now=now)
    index(party, address)
    return ref(party, address, is_new=True)


def _write(party: Party, data: PartyData, *, now: datetime) -> None:
    for field in PLAIN:
        limit = Party._meta.get_field(field).max_length
        setattr(party, field, str(getattr(data, field))[:limit])
    for field in UNKNOWN_AS_NULL:
        setattr(party, field, getattr(data, field) or None)
    party.search_text = search_text(data)
    party.changed_at = now


def _move(party: Party, address: AddressData | None, *, now: datetime) -> AddressData:
    """End the present address and begin the new one, unless they are the same."""
    present = Address.objects.filter(party=party, ended_at=None).first()
    if address is None or address.is_empty:
        return present.data if present else NOWHERE
    limits = {name: Address._meta.get_field(name).max_length for name in asdict(address)}
    fitting = AddressData(**{name: value[: limits[name]] for name, value in asdict(address).items()})
    if present is not None:
        if present.data == fitting:
            return fitting
        present.ended_at = now
        present.save(update_fields=["ended_at"])
    Address.objects.create(party=party, since=now, **asdict(fitting))
    return fitting


def changes(before: PartyData, after: PartyData) -> tuple[dict, dict]:
    """What differs, for the log; the PESEL is masked there, for the log is kept longer than the register."""
    old, new = _told(before), _told(after)
    differing = [field for field in new if old[field] != new[field]]
    return {field: old[field] for field in differing}, {field: new[field] for field in differing}


def _told(data: PartyData) -> dict:
    told = {field: str(getattr(data, field)) for field in (*PLAIN, *UNKNOWN_AS_NULL)}
    told["pesel"] = pesel.mask(data.pesel) if data.pesel else ""
    told["address"] = ", ".join(data.address.lines) if data.address else ""
    return told


def index(party: Party, address: AddressData) -> None:
    """Let the party be found by those who may read the register."""
    search.put(
        search.Entry(
            kind="party",
            ref=str(party.pk),
            title=party.name,
            body=", ".join(address.lines),
            marks=tuple(filter(None, (party.nip, party.regon, party.krs, party.ade))),
            scopes=(f"all:{Permission.READ}",),
            url=f"/biurko/interesanci/{party.pk}/",
            at=party.changed_at,
        )
    )
