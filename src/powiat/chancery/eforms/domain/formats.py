"""Formats known to the validator: what JSON Schema's `format` means here."""

import re
from datetime import date
from uuid import UUID

from jsonschema import FormatChecker

from powiat.ground.kernel import krs, nip, pesel

FORMATS = FormatChecker(formats=())
_EMAIL = re.compile(
    r"[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+(?:\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+)*"
    r"@(?:[^\W_](?:[\w-]{0,61}[^\W_])?\.)+[^\W\d_][\w-]{0,61}[^\W_]"
)


@FORMATS.checks("email")
def is_email(value: object) -> bool:
    """An address a mail server would take; RFC 5321 limits: 64 before @, 254 in all."""
    if not isinstance(value, str):
        return True
    return len(value) <= 254 and len(value.partition("@")[0]) <= 64 and bool(_EMAIL.fullmatch(value))


@FORMATS.checks("phone")
def is_phone(value: object) -> bool:
    """E.164; Polish numbers have nine digits."""
    if not isinstance(value, str):
        return True
    pattern = r"\+48[1-9]\d{8}" if value.startswith("+48") else r"\+[1-9]\d{6,14}"
    return bool(re.fullmatch(pattern, value, re.ASCII))


def _plain_digits(value: str) -> bool:
    return bool(re.fullmatch(r"\d+", value, re.ASCII))


@FORMATS.checks("pesel")
def is_pesel(value: object) -> bool:
    """Eleven digits, a real date of birth, the check digit."""
    return not isinstance(value, str) or (_plain_digits(value) and pesel.is_valid(value))


@FORMATS.checks("nip")
def is_nip(value: object) -> bool:
    """Ten digits with the check digit."""
    return not isinstance(value, str) or (_plain_digits(value) and nip.is_valid(value))


@FORMATS.checks("krs")
def is_krs(value: object) -> bool:
    """Ten digits, no check digit."""
    return not isinstance(value, str) or (_plain_digits(value) and krs.is_valid(value))


@FORMATS.checks("postal-code")
def is_postal_code(value: object) -> bool:
    """Two digits, a dash, three digits."""
    return not isinstance(value, str) or bool(re.fullmatch(r"\d\d-\d{3}", value, re.ASCII))


@FORMATS.checks("date")
def is_date(value: object) -> bool:
    """An ISO day that exists."""
    if not isinstance(value, str):
        return True
    if not re.fullmatch(r"\d{4}-\d\d-\d\d", value, re.ASCII):
        return False
    try:
        date.fromisoformat(value)
    except ValueError:
        return False
    return True


@FORMATS.checks("uuid")
def is_uuid(value: object) -> bool:
    """The id of a stored file, in the canonical spelling."""
    if not isinstance(value, str):
        return True
    try:
        return str(UUID(value)) == value
    except ValueError:
        return False
