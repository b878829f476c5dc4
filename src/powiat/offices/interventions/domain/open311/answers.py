"""Answers: what was sent as `attribute[CODE]`, held against the questions of the category."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from powiat.offices.interventions.domain.open311.moments import read_moment

DATATYPES = ("string", "number", "datetime", "text", "singlevaluelist", "multivaluelist")
LISTS = ("singlevaluelist", "multivaluelist")
_NUMBER = re.compile(r"^-?\d{1,15}([.,]\d{1,10})?$")
_LONGEST = {"string": 500, "text": 4000}


@dataclass(frozen=True, slots=True)
class Question:
    """One question of a category, as Open311's service definition has it."""

    code: str
    description: str
    datatype: str = "string"
    variable: bool = True
    required: bool = False
    order: int = 1
    datatype_description: str = ""
    values: tuple[tuple[str, str], ...] = ()


def check_answers(
    questions: Iterable[Question], given: Mapping[str, tuple[str, ...]]
) -> tuple[dict[str, str | list[str]], list[str]]:
    """Clean answers by the question's code, and Polish sentences on what is wrong.

    An answer to no question is told, not dropped: the sender would believe that we know it.
    """
    asked = {question.code: question for question in questions if question.variable}
    answers: dict[str, str | list[str]] = {}
    wrong = [f"Kategoria nie ma pytania „{code}”." for code in given if code not in asked]
    for code, question in asked.items():
        values = given.get(code, ())
        if not values:
            if question.required:
                wrong.append(f"Brakuje odpowiedzi na pytanie „{question.description}” (attribute[{code}]).")
            continue
        trouble = _trouble(question, values)
        if trouble:
            wrong.append(f"Odpowiedź na pytanie „{question.description}” (attribute[{code}]): {trouble}")
        else:
            answers[code] = list(values) if question.datatype == "multivaluelist" else values[0]
    return answers, wrong


def _trouble(question: Question, values: tuple[str, ...]) -> str:
    if question.datatype in LISTS:
        known = {key for key, _ in question.values}
        stranger = next((value for value in values if value not in known), None)
        if stranger is not None:
            return f"nie ma takiej możliwości „{stranger[:60]}”; są: {', '.join(sorted(known))}."
    if question.datatype != "multivaluelist" and len(values) > 1:
        return "można podać tylko jedną wartość."
    if question.datatype == "number" and not _NUMBER.match(values[0]):
        return "potrzebna jest liczba."
    if question.datatype == "datetime" and read_moment(values[0]) is None:
        return "potrzebna jest data, na przykład 2026-11-03T07:12:44+01:00."
    longest = _LONGEST.get(question.datatype)
    return f"jest dłuższa niż {longest} znaków." if longest and len(values[0]) > longest else ""
