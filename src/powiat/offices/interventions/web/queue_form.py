"""Filters of the queue: all of them stand in the address, so that a view is a link that can be kept and sent."""

from typing import Any

from django import forms
from django.http import QueryDict

from powiat.offices.interventions.domain.lanes import Lane
from powiat.offices.interventions.domain.stages import OPEN, Stage
from powiat.offices.interventions.queries import desk
from powiat.offices.interventions.queries.public import gmina_names
from powiat.offices.interventions.queries.queue import LANES, Chosen

VIEWS = {
    "open": "Otwarte", "unacknowledged": "Niepotwierdzone", "hazards": "Zagrożenia", "mine": "Moje",
    "late": "Po terminie", "forwarded": "Przekazane", "planned": "Zaplanowane", "moderation": "Do moderacji",
    "closed": "Zakończone",
}  # fmt: skip
_DUE = [
    ("", "Każdy"),
    ("late", "Po terminie"),
    ("today", "Do dziś"),
    ("three", "Do 3 dni"),
    ("week", "Do 7 dni"),
]


class QueueForm(forms.Form):
    """What is to be seen; nothing chosen is everything."""

    q = forms.CharField(label="Numer, adres albo słowo", required=False, max_length=100)
    tor = forms.ChoiceField(
        label="Tor", required=False, choices=[("", "Każdy"), *((str(one), Lane(one).words) for one in LANES)]
    )
    stan = forms.ChoiceField(
        label="Stan",
        required=False,
        choices=[("", "Każdy"), *((str(one), one.words) for one in Stage if one in OPEN)],
    )
    odbiorca = forms.TypedChoiceField(label="Służba", required=False, coerce=int, empty_value=None)
    gmina = forms.ChoiceField(label="Gmina", required=False)
    termin = forms.ChoiceField(label="Termin", required=False, choices=_DUE)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["odbiorca"].choices = [("", "Każda"), *((one.pk, one.name) for one in desk.services())]
        self.fields["gmina"].choices = [("", "Każda"), *gmina_names().items()]
        self.use_required_attribute = False

    def chosen(self, view: str) -> Chosen:
        """As the queries take it; a value that is not in the list is no filter."""
        self.is_valid()
        for field in self.fields.values():
            # Checked already. In a filter nothing has to be filled in; saying so at each field is noise.
            field.required = True
        typed = self.cleaned_data
        return Chosen(
            view=view if view in VIEWS else "open",
            words=typed.get("q", "").strip(),
            lane=typed.get("tor", ""),
            stage=typed.get("stan", ""),
            gmina_terc=typed.get("gmina", ""),
            service_id=typed.get("odbiorca"),
            due=typed.get("termin", ""),
        )


def query_of(told: QueryDict, **changes: str) -> str:
    """The address of the same view with something changed; empty filters and the page are left out."""
    kept = {key: told.get(key, "") for key in ("widok", "q", "tor", "stan", "odbiorca", "gmina", "termin")}
    made = QueryDict(mutable=True)
    for key, value in (kept | changes).items():
        if value:
            made[key] = value
    return made.urlencode()
