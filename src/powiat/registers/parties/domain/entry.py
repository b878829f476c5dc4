"""A right entry: names put in order, identifiers checked, with messages that say what to do."""

import re
from collections.abc import Callable
from dataclasses import replace

from powiat.ground.kernel import ade, krs, nip, pesel, regon
from powiat.ground.kernel.mistake import Mistake
from powiat.registers.parties.data import AddressData, PartyData, PartyKind

EMAIL = re.compile(r"[^@\s]+@[^@\s.]+(\.[^@\s.]+)+")
POSTAL_CODE = re.compile(r"[0-9]{2}-[0-9]{3}")
SPACES = re.compile(r"\s+")


def _email(text: str) -> str:
    if not EMAIL.fullmatch(text):
        raise Mistake("Wpisz adres e-mail w postaci nazwa@domena.pl.")
    return text


def _phone(text: str) -> str:
    """Polish numbers as 9 digits with +48, foreign ones with their country's code; digits only, no spaces."""
    digits = re.sub(r"[\s().-]", "", text)
    digits = "+" + digits[2:] if digits.startswith("00") else digits
    if re.fullmatch(r"[0-9]{9}", digits):
        return f"+48{digits}"
    if not re.fullmatch(r"\+[0-9]{8,15}", digits):
        raise Mistake("Wpisz numer telefonu: 9 cyfr, a zagraniczny z numerem kraju, np. +49.")
    return digits


CHECKS: dict[str, Callable[[str], str]] = {
    "pesel": pesel.clean,
    "nip": nip.clean,
    "regon": regon.clean,
    "krs": krs.clean,
    "ade": ade.clean,
    "email": _email,
    "phone": _phone,
}


def clean(data: PartyData) -> tuple[PartyData, dict[str, str]]:
    """The entry put in order and the mistakes by field; a field with a mistake is empty in the result.

    So a letter is never refused for a slip in the sender's PESEL: the door takes the result and leaves the
    mistake to the clerk, while a form shows the mistakes.
    """
    mistakes: dict[str, str] = {}
    values = {field: SPACES.sub(" ", getattr(data, field)).strip() for field in TEXTS}
    for field, check in CHECKS.items():
        if values[field]:
            try:
                values[field] = check(values[field])
            except Mistake as mistake:
                values[field], mistakes[field] = "", str(mistake)
    kind = PartyKind(data.kind)
    if kind != PartyKind.PERSON:
        # A company may be run by a person, but the person's number belongs to the person's entry.
        values |= {"pesel": "", "first_name": "", "last_name": ""}
        mistakes.pop("pesel", None)
    address, address_mistakes = _address(data.address)
    mistakes |= address_mistakes
    result = _named(replace(data, kind=kind, address=address, **values))
    if not result.name:
        mistakes["last_name" if kind == PartyKind.PERSON else "name"] = (
            "Wpisz imię i nazwisko." if kind == PartyKind.PERSON else "Wpisz nazwę."
        )
    return result, mistakes


TEXTS = ("name", "first_name", "last_name", *CHECKS)


def _named(data: PartyData) -> PartyData:
    """A person has both the whole name and its parts; of one whole name the last word is the surname."""
    if data.kind != PartyKind.PERSON:
        return data
    first, last = data.first_name, data.last_name
    if not first and not last:
        first, _, last = data.name.rpartition(" ")
    return replace(data, first_name=first, last_name=last, name=f"{first} {last}".strip())


def _address(address: AddressData | None) -> tuple[AddressData | None, dict[str, str]]:
    if address is None or address.is_empty:
        return None, {}
    parts = {
        field: SPACES.sub(" ", getattr(address, field)).strip()
        for field in ("town", "street", "building", "premises", "postal_code", "post", "country")
    }
    parts["country"] = parts["country"].upper() or "PL"
    mistakes = {}
    if parts["country"] == "PL" and re.fullmatch(r"[0-9]{5}", parts["postal_code"]):
        parts["postal_code"] = f"{parts['postal_code'][:2]}-{parts['postal_code'][2:]}"
    if parts["country"] == "PL" and parts["postal_code"] and not POSTAL_CODE.fullmatch(parts["postal_code"]):
        parts["postal_code"], mistakes["postal_code"] = "", "Wpisz kod pocztowy w postaci 98-100."
    if not parts["town"]:
        mistakes["town"] = "Wpisz miejscowość."
    return AddressData(**parts), mistakes
