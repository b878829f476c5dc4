"""Set reply: a ready answer of the desk (szablon odpowiedzi). Its code never changes."""

import re
from datetime import datetime
from typing import Any

from django.db import transaction

from powiat.ground.kernel.actor import Actor
from powiat.offices.interventions.actions.keep import WrongRule, keep
from powiat.offices.interventions.domain.replies import unknown_marks
from powiat.offices.interventions.domain.stages import Stage
from powiat.offices.interventions.models import Template
from powiat.offices.interventions.permissions import Permission, require

_CODE = re.compile(r"[a-z0-9][a-z0-9-]{0,38}")


@transaction.atomic
def set_reply(*, code: str, values: dict[str, Any], is_new: bool, by: Actor, now: datetime) -> Template:
    """Add it, or change it. WrongRule says what is wrong."""
    require(by, Permission.RULES)
    row = Template.objects.select_for_update().filter(code=code).first()
    errors = _errors(values)
    if is_new and row is not None:
        errors["code"] = "Jest już szablon o tym kodzie."
    elif is_new and not _CODE.fullmatch(code):
        errors["code"] = "Kod składa się z małych liter bez ogonków, cyfr i łączników, na przykład wykonane."
    if errors:
        raise WrongRule(errors)
    if row is None and not is_new:
        raise Template.DoesNotExist
    return keep(row or Template(code=code), values, by=by, now=now)


def _errors(values: dict[str, Any]) -> dict[str, str]:
    errors: dict[str, str] = {}
    if not values.get("name", "").strip():
        errors["name"] = "Wpisz nazwę."
    text = values.get("text", "").strip()
    if not text:
        errors["text"] = "Wpisz treść odpowiedzi."
    elif wrong := unknown_marks(text):
        errors["text"] = f"Nie ma takiego miejsca do wypełnienia: {', '.join(wrong)}."
    if values.get("stage") not in tuple(Stage):
        errors["stage"] = "Wybierz, przy czym szablon jest podpowiadany."
    return errors
