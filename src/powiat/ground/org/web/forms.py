"""Forms of the organisation's pages."""

from datetime import date

from django import forms

from powiat.ground.org.models import Substitution
from powiat.ground.org.queries import posts, staff
from powiat.ground.ui.widgets import DateField, PersonSelect

CHOOSE = [("", "– wybierz –")]


class SubstitutionForm(forms.Form):
    """Who stands in for whom, and on which days."""

    post = forms.ChoiceField(
        label="Kogo nie będzie", widget=PersonSelect, error_messages={"required": "Wybierz stanowisko."}
    )
    substitute = forms.ChoiceField(
        label="Kto zastąpi", widget=PersonSelect, error_messages={"required": "Wybierz osobę, która zastąpi."}
    )
    kind = forms.ChoiceField(
        label="Rodzaj",
        choices=[
            (Substitution.Kind.PLANNED.value, "planowane (urlop, delegacja)"),
            (Substitution.Kind.SUDDEN.value, "nagłe (choroba, wypadek losowy)"),
        ],
        initial=Substitution.Kind.PLANNED.value,
        widget=forms.RadioSelect,
    )
    since = DateField(label="Od dnia")
    until = DateField(label="Do dnia (włącznie)")
    reason = forms.CharField(label="Powód", max_length=200, required=False)

    def __init__(self, *args, on: date, unit_ids, **kwargs) -> None:
        super().__init__(*args, **kwargs)
        self.on = on
        self.fields["post"].choices = CHOOSE + [
            (str(one.id), one.label) for one in posts(on, unit_ids=unit_ids)
        ]
        self.fields["substitute"].choices = CHOOSE + [(str(id), name) for id, name in staff()]

    def clean_until(self) -> date:
        """What is over needs no substitute."""
        until = self.cleaned_data["until"]
        if until < self.on:
            raise forms.ValidationError("Ten dzień już minął. Wpisz dzisiejszy albo późniejszy.")
        return until
