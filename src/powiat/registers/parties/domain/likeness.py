"""Likeness: whether two entries may be one party, and why. A person decides; nothing is merged by itself."""

from powiat.ground.kernel.text_pl import fold
from powiat.registers.parties.data import AddressData, PartyData, PartyKind

IDENTIFIERS = {
    "pesel": "ten sam PESEL",
    "nip": "ten sam NIP",
    "regon": "ten sam REGON",
    "krs": "ten sam numer KRS",
    "ade": "ten sam adres do e-Doręczeń",
}
CONTACTS = {"email": "ten sam e-mail", "phone": "ten sam telefon"}


def same_address(one: AddressData | None, other: AddressData | None) -> bool:
    """True when both are known and lead to the same door; prefixes like „ul.” do not matter."""
    return one is not None and other is not None and not one.is_empty and _door(one) == _door(other)


def _door(address: AddressData) -> tuple[str, ...]:
    street = fold(address.street).removeprefix("ul.").removeprefix("ulica ").strip()
    return (fold(address.town), street, fold(address.building), fold(address.premises))


def same_name(one: PartyData, other: PartyData) -> bool:
    """True when the names differ at most in capitals, diacritics and the order of words."""
    return sorted(fold(one.name).split()) == sorted(fold(other.name).split())


def contradicts(one: PartyData, other: PartyData) -> bool:
    """True when an identifier is known on both sides and differs: these are two parties."""
    return any(
        getattr(one, field) and getattr(other, field) and getattr(one, field) != getattr(other, field)
        for field in IDENTIFIERS
    )


def is_same(candidate: PartyData, known: PartyData) -> bool:
    """Whether a sender may be taken for the known party without asking anybody.

    An identifier agrees and so does the name (a stranger's PESEL in a form must not lead to the stranger);
    or, without any identifier, the name and the whole address agree and no contact speaks against it.
    """
    if candidate.kind != known.kind or contradicts(candidate, known) or not same_name(candidate, known):
        return False
    if any(
        getattr(candidate, field) and getattr(candidate, field) == getattr(known, field)
        for field in IDENTIFIERS
    ):
        return True
    if any(getattr(candidate, field) for field in IDENTIFIERS):
        return False
    speaks_against = any(
        getattr(candidate, field)
        and getattr(known, field)
        and getattr(candidate, field) != getattr(known, field)
        for field in CONTACTS
    )
    return same_address(candidate.address, known.address) and not speaks_against


def reasons(one: PartyData, other: PartyData) -> tuple[tuple[str, ...], bool]:
    """Why two entries may be one party (Polish), and whether an identifier says so; empty when nothing does.

    The same address alone is no reason: families and companies share it.
    """
    if one.kind != other.kind and PartyKind.PERSON in (one.kind, other.kind):
        return (), False
    strong = [why for field, why in IDENTIFIERS.items() if _agrees(field, one, other)]
    if not strong and contradicts(one, other):
        return (), False
    weak = [why for field, why in CONTACTS.items() if _agrees(field, one, other)]
    if same_address(one.address, other.address):
        weak.append("ten sam adres")
    name = []
    if same_name(one, other):
        name = ["to samo imię i nazwisko" if one.kind == PartyKind.PERSON else "ta sama nazwa"]
    # Without the name two contacts must agree: an address and an e-mail, an e-mail and a phone.
    if not strong and not name and len(weak) < 2:
        return (), False
    return tuple(strong + name + weak), bool(strong)


def _agrees(field: str, one: PartyData, other: PartyData) -> bool:
    return bool(getattr(one, field)) and getattr(one, field) == getattr(other, field)
