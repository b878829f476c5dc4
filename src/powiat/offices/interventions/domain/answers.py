"""Answers to the extra questions of a category (Open311 attributes): checked and brought to one shape."""

from collections.abc import Iterable, Mapping
from datetime import datetime
from typing import Any

from powiat.offices.interventions.data import QuestionRef

LONGEST = 2000


def clean(
    questions: Iterable[QuestionRef], given: Mapping[str, Any]
) -> tuple[dict[str, Any], dict[str, str]]:
    """(answers, errors by "answers.CODE"). What nobody asked is left out."""
    answers: dict[str, Any] = {}
    errors: dict[str, str] = {}
    for question in questions:
        if not question.variable:
            continue
        value, error = _clean(question, given.get(question.code))
        if error:
            errors[f"answers.{question.code}"] = error
        elif value not in (None, "", []):
            answers[question.code] = value
    return answers, errors


def _clean(question: QuestionRef, raw: Any) -> tuple[Any, str]:
    many = [str(one).strip() for one in raw] if isinstance(raw, list | tuple) else None
    text = (many[0] if many else "") if many is not None else str(raw if raw is not None else "").strip()
    if not text and not many:
        return None, f"Odpowiedz na pytanie: {question.description}" if question.required else ""
    if question.datatype == "multivaluelist":
        return _listed(question, many if many is not None else [text])
    if question.datatype == "singlevaluelist":
        values, error = _listed(question, [text])
        return (values[0] if values else None), error
    if question.datatype == "number":
        return _number(text)
    if question.datatype == "datetime":
        return _moment(text)
    if len(text) > LONGEST:
        return None, f"Odpowiedź ma {len(text)} znaków, a może mieć najwyżej {LONGEST}."
    return text, ""


def _listed(question: QuestionRef, chosen: list[str]) -> tuple[list[str], str]:
    keys = {key for key, _ in question.values}
    if any(one not in keys for one in chosen):
        return [], "Wybierz odpowiedź z listy."
    return list(dict.fromkeys(chosen)), ""


def _number(text: str) -> tuple[float | None, str]:
    try:
        value = float(text.replace(",", ".").replace(" ", ""))
    except ValueError:
        return None, "Wpisz liczbę."
    if not -1e9 < value < 1e9:
        return None, "Ta liczba jest zbyt duża."
    return value, ""


def _moment(text: str) -> tuple[str | None, str]:
    try:
        return datetime.fromisoformat(text.replace("Z", "+00:00")).isoformat(), ""
    except ValueError:
        return None, "Wpisz datę i godzinę, na przykład 2026-11-24T12:00."
