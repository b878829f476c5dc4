"""Posted: a new request as a stranger's program sent it, and what is wrong with it."""

import re
from dataclasses import dataclass, field

from powiat.offices.interventions.domain.open311.faults import Refused, bad
from powiat.offices.interventions.domain.open311.fields import Fields

LONGEST_DESCRIPTION = 4000
_LIMITS = {
    "first_name": 100,
    "last_name": 100,
    "phone": 32,
    "email": 254,
    "address_string": 300,
    "device_id": 200,
}
_NAMES = {
    "first_name": "Imię",
    "last_name": "Nazwisko",
    "phone": "Telefon",
    "email": "Adres e-mail",
    "address_string": "Adres miejsca",
    "device_id": "Identyfikator urządzenia",
}
_EMAIL = re.compile(r"^[^@\s<>\"']+@[^@\s<>\"'.]+(\.[^@\s<>\"'.]+)+$")
_PHONE = re.compile(r"^\+?[\d ()\-]{3,32}$")
_NUMBER = re.compile(r"^-?\d{1,3}([.,]\d{1,20})?$")


@dataclass(frozen=True, slots=True)
class Posted:
    """What was asked for. Nothing of it has been held against the tables yet."""

    service_code: str
    longitude: float | None = None
    latitude: float | None = None
    address: str = ""
    address_id: str = ""
    description: str = ""
    first_name: str = ""
    last_name: str = ""
    email: str = ""
    phone: str = ""
    device_id: str = ""
    account_id: str = ""
    media_urls: tuple[str, ...] = ()
    attributes: dict[str, tuple[str, ...]] = field(default_factory=dict)
    language: str = "pl"

    @property
    def name(self) -> str:
        """First and last name as one."""
        return f"{self.first_name} {self.last_name}".strip()


def read_posted(fields: Fields) -> Posted:
    """The request, or Refused with all that is wrong in it."""
    wrong: list[str] = []
    code = fields.one("service_code")
    if not code:
        wrong.append("Brakuje parametru service_code: kodu kategorii z listy services.")
    latitude, longitude = _place(fields, wrong)
    if len(fields.one("description")) > LONGEST_DESCRIPTION:
        wrong.append(f"Opis (description) ma więcej niż {LONGEST_DESCRIPTION} znaków: skróć go.")
    for name, limit in _LIMITS.items():
        if len(fields.one(name)) > limit:
            wrong.append(f"{_NAMES[name]} ({name}) ma więcej niż {limit} znaków: skróć.")
    if fields.one("email") and not _EMAIL.match(fields.one("email")):
        wrong.append("Adres e-mail (email) jest niepoprawny: podaj go w postaci nazwa@domena.")
    if fields.one("phone") and not _PHONE.match(fields.one("phone")):
        wrong.append("Telefon (phone) jest niepoprawny: podaj cyfry, na przykład +48 600 100 200.")
    if wrong:
        raise bad(*wrong)
    return Posted(
        service_code=code,
        longitude=longitude,
        latitude=latitude,
        address=fields.one("address_string"),
        address_id=fields.one("address_id"),
        description=fields.one("description"),
        first_name=fields.one("first_name"),
        last_name=fields.one("last_name"),
        email=fields.one("email"),
        phone=fields.one("phone"),
        device_id=fields.one("device_id"),
        account_id=fields.one("account_id"),
        media_urls=fields.values.get("media_url", ()),
        attributes=fields.attributes,
        language=language_of(fields),
    )


def language_of(fields: Fields) -> str:
    """The language asked for (an extension); Polish unless we have the other."""
    asked = fields.one("lang").lower().replace("_", "-").partition("-")[0]
    return asked if asked in ("pl", "en", "uk") else "pl"


def read_number(text: str, limit: float) -> float | None:
    """A coordinate; a decimal comma is forgiven."""
    if not _NUMBER.match(text):
        return None
    number = float(text.replace(",", "."))
    return number if abs(number) <= limit else None


def _place(fields: Fields, wrong: list[str]) -> tuple[float | None, float | None]:
    """Coordinates, or an address in their stead: one of the three ways is required."""
    lat, long = fields.one("lat"), fields.one("long")
    if bool(lat) != bool(long):
        wrong.append("Podano tylko jedną współrzędną: potrzebne są obie, lat i long.")
        return None, None
    if not lat:
        if not (fields.one("address_string") or fields.one("address_id")):
            wrong.append("Brakuje miejsca: podaj lat i long albo address_string.")
        return None, None
    latitude, longitude = read_number(lat, 90), read_number(long, 180)
    if latitude is None or longitude is None:
        wrong.append("Współrzędne lat i long muszą być stopniami dziesiętnymi (WGS 84), na przykład 51.5901.")
    return latitude, longitude


__all__ = ["LONGEST_DESCRIPTION", "Posted", "Refused", "language_of", "read_number", "read_posted"]
