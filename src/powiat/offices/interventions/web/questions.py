"""The extra questions of a category as form fields."""

from collections.abc import Mapping
from typing import Any

from django import forms
from django.http import QueryDict

from powiat.offices.interventions.data import CategoryRef, QuestionRef


class QuestionsForm(forms.Form):
    """One field a question, named q_CODE."""

    def __init__(
        self, kind: CategoryRef, *, data: QueryDict | None = None, errors: Mapping[str, str] | None = None
    ) -> None:
        super().__init__(data)
        for question in kind.questions:
            if question.variable:
                self.fields[f"q_{question.code}"] = _field(question)
        if data is not None:
            self.full_clean()
            for code, message in (errors or {}).items():
                if f"q_{code}" in self.fields:
                    self.add_error(f"q_{code}", message)


def _field(question: QuestionRef) -> forms.Field:
    told: dict[str, Any] = {
        "label": question.description if question.required else f"{question.description} (nieobowiązkowo)",
        "required": False,
        "help_text": question.datatype_description,
    }
    if question.datatype == "singlevaluelist":
        return forms.ChoiceField(choices=question.values, widget=forms.RadioSelect, **told)
    if question.datatype == "multivaluelist":
        return forms.MultipleChoiceField(choices=question.values, widget=forms.CheckboxSelectMultiple, **told)
    if question.datatype == "text":
        return forms.CharField(widget=forms.Textarea, **told)
    if question.datatype == "datetime":
        return forms.CharField(widget=forms.DateTimeInput(attrs={"type": "datetime-local"}), **told)
    if question.datatype == "number":
        return forms.CharField(widget=forms.TextInput(attrs={"inputmode": "decimal"}), **told)
    return forms.CharField(**told)


def given_answers(data: QueryDict, kind: CategoryRef) -> dict[str, Any]:
    """What was answered; the action checks it."""
    answers: dict[str, Any] = {}
    for question in kind.questions:
        values = data.getlist(f"q_{question.code}")
        if values:
            answers[question.code] = values if question.datatype == "multivaluelist" else values[0]
    return answers
