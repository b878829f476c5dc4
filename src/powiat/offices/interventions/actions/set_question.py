"""Set question: what more is asked about a category. Its code never changes: answers are kept under it."""

import re
from datetime import datetime
from typing import Any

from django.db import transaction

from powiat.ground.audit import api as audit
from powiat.ground.kernel.actor import Actor
from powiat.offices.interventions.actions.keep import WrongRule, keep
from powiat.offices.interventions.models import Category, Question
from powiat.offices.interventions.permissions import Permission, require

MOST = 10
_CODE = re.compile(r"[A-Z0-9][A-Z0-9_-]{0,38}")
LISTS = ("singlevaluelist", "multivaluelist")


@transaction.atomic
def set_question(
    *, category_code: str, code: str, values: dict[str, Any], is_new: bool, by: Actor, now: datetime
) -> Question:
    """Add the question, or change it. WrongRule says what is wrong."""
    require(by, Permission.RULES)
    category = Category.objects.select_for_update().get(service_code=category_code)
    others = list(category.questions.exclude(code=code))
    row = category.questions.filter(code=code).first()
    errors = _errors(values)
    if is_new and row is not None:
        errors["code"] = "Ta kategoria ma już pytanie o tym kodzie."
    elif is_new and not _CODE.fullmatch(code):
        errors["code"] = (
            "Kod składa się z wielkich liter bez ogonków, cyfr i łączników, na przykład GLEBOKOSC."
        )
    if is_new and len(others) >= MOST:
        errors["code"] = f"Kategoria może mieć najwyżej {MOST} pytań: zgłoszenie ma trwać pół minuty."
    if any(one.order == values.get("order") for one in others):
        errors["order"] = "To miejsce w kolejności zajmuje inne pytanie."
    if errors:
        raise WrongRule(errors)
    if row is None and not is_new:
        raise Question.DoesNotExist
    return keep(row or Question(category=category, code=code), values, by=by, now=now)


@transaction.atomic
def remove_question(*, category_code: str, code: str, by: Actor, now: datetime) -> None:
    """Ask it no more. Answers given to it stay in their reports."""
    require(by, Permission.RULES)
    row = Question.objects.get(category__service_code=category_code, code=code)
    old = {"category": category_code, "code": code, "description": row.description}
    key = row.pk
    row.delete()
    audit.record(
        by=by, verb="interventions.question.remove", what=("interventions.question", key), old=old, now=now
    )


def _errors(values: dict[str, Any]) -> dict[str, str]:
    errors: dict[str, str] = {}
    if not values.get("description", "").strip():
        errors["description"] = "Wpisz pytanie."
    if not values.get("order"):
        errors["order"] = "Podaj kolejność od 1."
    choices = values.get("values", [])
    if values.get("datatype") in LISTS:
        keys = [one["key"] for one in choices]
        if len(choices) < 2:
            errors["values"] = "Lista potrzebuje co najmniej dwóch odpowiedzi, każda w osobnym wierszu."
        elif len(set(keys)) != len(keys):
            errors["values"] = "Każda odpowiedź musi mieć inny klucz."
    elif choices:
        errors["values"] = "Odpowiedzi podaje się tylko dla list."
    if values.get("required") and not values.get("variable", True):
        errors["required"] = "Sama informacja nie może wymagać odpowiedzi."
    return errors
