"""What parties tells others, and what others hand to it."""

from dataclasses import dataclass
from enum import StrEnum


class PartyKind(StrEnum):
    """Who the other side is."""

    PERSON = "person"
    COMPANY = "company"
    OFFICE = "office"


KIND_NAMES = {
    PartyKind.PERSON: "osoba",
    PartyKind.COMPANY: "firma lub organizacja",
    PartyKind.OFFICE: "urząd lub instytucja publiczna",
}


@dataclass(frozen=True, slots=True)
class AddressData:
    """An address as one writes it on an envelope. `street` is empty in villages without street names."""

    town: str = ""
    street: str = ""
    building: str = ""
    premises: str = ""
    postal_code: str = ""
    post: str = ""
    country: str = "PL"

    @property
    def lines(self) -> tuple[str, ...]:
        """„ul. Południowa 1/2”, „98-100 Łask”; in a village „Bałucz 12”, „98-100 Łask”; empty lines left
        out."""
        number = "/".join(filter(None, (self.building, self.premises)))
        first = " ".join(filter(None, (self.street or self.town, number)))
        place = self.post or self.town
        second = " ".join(filter(None, (self.postal_code, place)))
        country = "" if self.country in ("PL", "") else self.country
        # Without street and number the town would be written twice.
        if not self.street and not number:
            first = "" if place == self.town else self.town
        return tuple(filter(None, (first, second, country)))

    @property
    def is_empty(self) -> bool:
        """True when nothing but the country is known."""
        return not any((self.town, self.street, self.building, self.premises, self.postal_code, self.post))


@dataclass(frozen=True, slots=True)
class PartyData:
    """A party as a letter or a form describes it; what is not known is empty.

    A person may come as one `name` or as `first_name` and `last_name`; the other is worked out. `address`
    is the one to write to.
    """

    kind: str = PartyKind.PERSON
    name: str = ""
    first_name: str = ""
    last_name: str = ""
    pesel: str = ""
    nip: str = ""
    regon: str = ""
    krs: str = ""
    ade: str = ""
    email: str = ""
    phone: str = ""
    address: AddressData | None = None


@dataclass(frozen=True, slots=True)
class PartyRef:
    """A party as other apps see it. `pesel` is masked always; `is_new` tells whether it has just been
    entered."""

    id: int
    kind: str
    name: str
    address: AddressData
    email: str = ""
    phone: str = ""
    ade: str = ""
    nip: str = ""
    regon: str = ""
    krs: str = ""
    pesel_masked: str = ""
    is_new: bool = False

    @property
    def address_lines(self) -> tuple[str, ...]:
        """The lines under the name on an envelope."""
        return self.address.lines

    @property
    def phone_shown(self) -> str:
        """The phone as people read it: „601 202 303”, a foreign one with its country's code."""
        digits = self.phone.removeprefix("+48")
        if len(digits) != 9 or not digits.isdigit():
            return self.phone
        return " ".join((digits[:3], digits[3:6], digits[6:]))

    @property
    def label(self) -> str:
        """„Jan Kowalski, Łask”: the name with what tells namesakes apart."""
        return ", ".join(filter(None, (self.name, self.address.town)))


@dataclass(frozen=True, slots=True)
class Likeness:
    """A party that may be the same one, with the reasons (Polish); `is_strong` when an identifier agrees."""

    party: PartyRef
    reasons: tuple[str, ...]
    is_strong: bool
