"""The card: one party with its past addresses and what was done to it."""

from dataclasses import dataclass
from datetime import datetime

from powiat.ground.audit import api as audit
from powiat.registers.parties.data import Likeness, PartyRef
from powiat.registers.parties.models import Address, Party
from powiat.registers.parties.queries.duplicates import duplicates_of
from powiat.registers.parties.queries.find import ids_of
from powiat.registers.parties.queries.rows import NOWHERE, addresses_of, ref

FIELD_NAMES = {
    "kind": "rodzaj",
    "name": "nazwa",
    "first_name": "imię",
    "last_name": "nazwisko",
    "pesel": "PESEL",
    "nip": "NIP",
    "regon": "REGON",
    "krs": "KRS",
    "ade": "adres do e-Doręczeń",
    "email": "e-mail",
    "phone": "telefon",
    "address": "adres",
}
VERB_NAMES = {
    "parties.party.create": "Dodano wpis",
    "parties.party.update": "Zmieniono dane",
    "parties.party.merge": "Połączono z innym wpisem",
    "parties.party.call_distinct": "Uznano, że podobny wpis to ktoś inny",
    "parties.pesel.read": "Odczytano PESEL",
}


@dataclass(frozen=True, slots=True)
class Happened:
    """One line of the history, in Polish."""

    title: str
    at: datetime
    by: str
    text: str


@dataclass(frozen=True, slots=True)
class Card:
    """All that the card shows. `survivor_id` is set when the entry was merged into another."""

    party: PartyRef
    survivor_id: int | None
    doubts: tuple[str, ...]
    past_addresses: tuple[Address, ...]
    duplicates: tuple[Likeness, ...]
    history: tuple[Happened, ...]
    known_since: datetime
    merged_count: int


def card(party_id: int) -> Card:
    """The card of a party. Raises Party.DoesNotExist."""
    row = Party.objects.get(pk=party_id)
    ids = ids_of(party_id)
    past = Address.objects.filter(party__in=ids).exclude(party=row, ended_at=None)
    return Card(
        party=ref(row, addresses_of([row]).get(row.pk, NOWHERE)),
        survivor_id=row.merged_into_id,
        doubts=tuple(row.doubts),
        past_addresses=tuple(past),
        duplicates=tuple(duplicates_of(party_id)),
        history=tuple(_happened(deed) for deed in audit.deeds_of("party", party_id, limit=50)),
        known_since=row.created_at,
        merged_count=len(ids) - 1,
    )


def _happened(deed: object) -> Happened:
    changed = [FIELD_NAMES[field] for field in (deed.new or {}) if field in FIELD_NAMES]
    text = ", ".join(changed) if deed.verb == "parties.party.update" else ""
    return Happened(VERB_NAMES.get(deed.verb, "Inna czynność"), deed.at, deed.by_name, text)
