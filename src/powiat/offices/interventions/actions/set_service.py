"""Set service: somebody who gets reports (służba): how he is reached, and whether by Open311."""

import re
from datetime import datetime
from typing import Any

from django.conf import settings
from django.core.exceptions import ValidationError
from django.core.validators import validate_email
from django.db import transaction

from powiat.ground.gateways import api as gateways
from powiat.ground.kernel.actor import Actor
from powiat.offices.interventions.actions.keep import WrongRule, keep
from powiat.offices.interventions.models import Service
from powiat.offices.interventions.permissions import Permission, require

_CODE = re.compile(r"[A-Z0-9][A-Z0-9:_-]{1,58}")
_KEY_NAME = re.compile(r"[a-z0-9][a-z0-9-]{0,58}")


@transaction.atomic
def set_service(*, code: str, values: dict[str, Any], is_new: bool, by: Actor, now: datetime) -> Service:
    """Add the service, or change it. WrongRule says what is wrong."""
    require(by, Permission.RULES)
    row = Service.objects.select_for_update().filter(code=code).first()
    errors = _errors(values)
    if is_new and not _CODE.fullmatch(code):
        errors["code"] = "Kod składa się z wielkich liter bez ogonków, cyfr, dwukropka i łączników."
    elif is_new and row is not None:
        errors["code"] = "Jest już służba o tym kodzie."
    if errors:
        raise WrongRule(errors)
    if row is None and not is_new:
        raise Service.DoesNotExist
    return keep(row or Service(code=code), values, by=by, now=now)


@transaction.atomic
def join_open311(
    *, code: str, address: str, key_name: str, codes: dict[str, str], by: Actor, now: datetime
) -> Service:
    """The service takes its reports by Open311 from now on; the rest of what we know of it stays."""
    row = Service.objects.get(code=code)
    kept = {name: getattr(row, name) for name in ("name", "kind", "unit_symbol", "email", "phone", "active")}
    joined = {"open311_url": address, "open311_key_name": key_name, "open311_codes": codes}
    return set_service(code=code, values=kept | joined, is_new=False, by=by, now=now)


def _errors(values: dict[str, Any]) -> dict[str, str]:
    errors: dict[str, str] = {}
    if not values.get("name", "").strip():
        errors["name"] = "Wpisz nazwę."
    if values.get("email"):
        try:
            validate_email(values["email"])
        except ValidationError:
            errors["email"] = "Adres e-mail jest niepoprawny."
    if values.get("kind") == "own" and not values.get("unit_symbol"):
        errors["unit_symbol"] = "Jednostka powiatu potrzebuje symbolu komórki, która pracuje na biurku."
    address = values.get("open311_url", "")
    if address:
        trouble = gateways.check_address(address, inside=settings.GATEWAYS["open311"]["inside"])
        if trouble:
            errors["open311_url"] = trouble
        if not _KEY_NAME.fullmatch(values.get("open311_key_name", "")):
            errors["open311_key_name"] = "Podaj nazwę pliku z kluczem: małe litery, cyfry i łączniki."
    if (
        values.get("active")
        and values.get("kind") not in ("own", None)
        and not (address or values.get("email"))
    ):
        errors["email"] = "Podaj e-mail albo adres Open311: inaczej zgłoszenie nie dotrze."
    return errors
