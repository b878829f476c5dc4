"""Set category: one kind of report, its lane and its terms. Reports that are open keep the terms they were given."""

import re
from datetime import datetime
from typing import Any

from django.db import transaction

from powiat.ground.kernel.actor import Actor
from powiat.offices.interventions.actions.keep import WrongRule, keep
from powiat.offices.interventions.models import Category, Service
from powiat.offices.interventions.permissions import Permission, require

FIELDS = (
    "name",
    "group",
    "lane",
    "recipient_default",
    "ack_minutes",
    "resolve",
    "resolve_unit",
    "calendar",
    "duplicate_radius_m",
    "duplicate_days",
    "emergency_phone",
    "public_by_default",
    "anonymous_allowed",
    "description",
    "keywords",
    "names_i18n",
    "jrwa",
    "legal_basis",
    "active",
    "order",
)
_CODE = re.compile(r"[A-Z0-9][A-Z0-9-]{1,38}[A-Z0-9]")
_LONGEST_TERM = {"min": 1440, "h": 720, "d": 365}


@transaction.atomic
def set_category(*, code: str, values: dict[str, Any], is_new: bool, by: Actor, now: datetime) -> Category:
    """Add the category, or change it. WrongRule says what is wrong. A code never changes: other programs know it."""
    require(by, Permission.RULES)
    row = Category.objects.select_for_update().filter(service_code=code).first()
    errors = _errors(values)
    if is_new and not _CODE.fullmatch(code):
        errors["service_code"] = (
            "Kod składa się z wielkich liter bez ogonków, cyfr i łączników, na przykład DROGA-UBYTEK."
        )
    elif is_new and row is not None:
        errors["service_code"] = "Jest już kategoria o tym kodzie."
    if errors:
        raise WrongRule(errors)
    if row is None:
        if not is_new:
            raise Category.DoesNotExist
        row = Category(service_code=code)
    return keep(row, {name: values[name] for name in FIELDS if name in values}, by=by, now=now)


def _errors(values: dict[str, Any]) -> dict[str, str]:
    errors: dict[str, str] = {}
    if not values.get("name", "").strip():
        errors["name"] = "Wpisz nazwę, którą zobaczy mieszkaniec."
    if not values.get("group", "").strip():
        errors["group"] = "Wpisz grupę, na przykład Drogi."
    lane, unit = values.get("lane"), values.get("resolve_unit")
    if lane == "A" and values.get("public_by_default"):
        errors["public_by_default"] = "Zgłoszeń z toru A nie zapisujemy, więc nie mogą być publiczne."
    if lane in ("A", "B") and not values.get("emergency_phone"):
        errors["emergency_phone"] = "Zagrożenie musi mieć numer alarmowy."
    if lane == "B" and not 1 <= values.get("ack_minutes", 0) <= 60:
        errors["ack_minutes"] = "Zagrożenie trzeba potwierdzić w ciągu 1–60 minut."
    if lane != "A" and not 1 <= values.get("resolve", 0) <= _LONGEST_TERM.get(str(unit), 0):
        longest = _LONGEST_TERM.get(str(unit), 0)
        errors["resolve"] = f"Podaj od 1 do {longest} w wybranej jednostce."
    if not 0 <= values.get("duplicate_radius_m", 0) <= 1000:
        errors["duplicate_radius_m"] = "Podaj od 0 do 1000 metrów."
    if not 0 <= values.get("duplicate_days", 0) <= 365:
        errors["duplicate_days"] = "Podaj od 0 do 365 dni."
    recipient = values.get("recipient_default", "")
    if recipient and not recipient.startswith("GMINA:") and not _has_service(recipient):
        errors["recipient_default"] = "Nie ma takiej służby."
    return errors


def _has_service(code: str) -> bool:
    return Service.objects.filter(code=code).exists()
