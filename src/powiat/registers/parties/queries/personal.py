"""Personal strings: what must not be read in a published document about this party."""

from powiat.ground.kernel import pesel
from powiat.registers.parties.data import PartyKind
from powiat.registers.parties.models import Address, Party
from powiat.registers.parties.queries.find import ids_of


def personal_strings(party_id: int) -> list[str]:
    """Names, numbers, contacts and addresses of a person, in every form they may stand in a letter.

    Longest first, so that a part is not covered before the whole. Companies and offices act in public: of
    them only nothing is covered. All merged entries and past addresses count.
    """
    found: set[str] = set()
    ids = ids_of(party_id)
    for party in Party.objects.filter(pk__in=ids, kind=PartyKind.PERSON):
        found |= {party.name, party.last_name, f"{party.last_name} {party.first_name}".strip()}
        found |= {
            party.pesel or "",
            party.nip or "",
            party.regon or "",
            party.ade or "",
            party.email,
            party.phone,
        }
        if party.pesel:
            found.add(pesel.birth_date(party.pesel).strftime("%d.%m.%Y"))
        found |= _phone_forms(party.phone)
    for address in Address.objects.filter(party__in=ids, party__kind=PartyKind.PERSON):
        lines = address.data.lines
        found |= {", ".join(lines), *lines[:1]}
    return sorted((one for one in found if len(one) > 2), key=lambda one: (-len(one), one))


def _phone_forms(phone: str) -> set[str]:
    """A Polish number as people write it: 600100200, 600 100 200, 600-100-200."""
    digits = phone.removeprefix("+48")
    if len(digits) != 9:
        return set()
    parts = (digits[:3], digits[3:6], digits[6:])
    return {digits, " ".join(parts), "-".join(parts)}
