"""Routing form: the conditions and effects of a rule as fields; nobody types JSON, except a polygon pasted from a map."""

import json
from typing import Any

from django import forms

from powiat.offices.interventions.domain.lanes import Lane
from powiat.offices.interventions.domain.rule_check import OF_THE_PLACE
from powiat.offices.interventions.models import Category, RoutingRule
from powiat.offices.interventions.web.rules.forms import (
    CHANNELS,
    DAYS,
    ROAD_CLASSES,
    RuleForm,
    number,
    read_json,
    service_choices,
    text,
)
from powiat.registers.places import api as places

_LISTS = ("lane", "category_in", "group_in", "gmina_in", "road_class", "channel_in", "weekdays")
_PAIRS = (("hours", "hours_from", "hours_to"), ("season", "season_from", "season_to"))


def _many(label: str) -> forms.MultipleChoiceField:
    return forms.MultipleChoiceField(
        label=label,
        required=False,
        widget=forms.CheckboxSelectMultiple,
        error_messages={"invalid_choice": "Nie ma takiej możliwości: %(value)s."},
    )


class RoutingForm(RuleForm):
    """One rule. A condition left empty is no condition."""

    note = text("Po co jest ta reguła", 300, required=True)
    legal_basis = text("Podstawa", 300)
    active = forms.BooleanField(label="Reguła jest czynna", required=False)
    lane = _many("Tor")
    category_in = _many("Kategoria")
    group_in = _many("Grupa kategorii")
    gmina_in = _many("Gmina")
    road_class = _many("Klasa drogi")
    max_distance_m = number("Nie dalej od drogi niż (m)", required=False)
    channel_in = _many("Kanał")
    weekdays = _many("Dzień tygodnia")
    hours_from = text("Godzina od", 5, help_text="Na przykład 18:00.")
    hours_to = text("Godzina do", 5)
    season_from = text("Dzień roku od", 5, help_text="Miesiąc-dzień, na przykład 11-01.")
    season_to = text("Dzień roku do", 5)
    polygon = forms.CharField(
        label="Obszar",
        required=False,
        widget=forms.Textarea,
        help_text="GeoJSON (Polygon albo MultiPolygon, WGS 84), na przykład wyeksportowany z geoportalu.",
    )
    outside_county = forms.BooleanField(label="Miejsce leży poza powiatem", required=False)
    recipient = forms.ChoiceField(label="Odbiorca", required=False)
    also_notify = _many("Powiadom też")
    escalate_after_min = number("Wezwij, gdy nikt nie potwierdzi przez (min)", required=False)
    escalate_to = forms.ChoiceField(label="Wezwij", required=False)
    action = forms.ChoiceField(
        label="Działanie",
        required=False,
        choices=[
            ("", "Przyjmij zgłoszenie"),
            ("stop", "Pokaż numer alarmowy, niczego nie zapisuj"),
            ("refuse", "Nie przyjmuj"),
        ],
    )
    message = text("Co zobaczy zgłaszający", 300)
    goes_on = forms.BooleanField(label="Po tej regule szukaj dalej", required=False)

    def __init__(self, *args: Any, row: RoutingRule | None = None, **kwargs: Any) -> None:
        kwargs["initial"] = _initial(row) if row is not None else {"active": True}
        super().__init__(*args, **kwargs)
        categories = list(Category.objects.values_list("service_code", "name", "group"))
        self.fields["lane"].choices = [(str(one), f"{one}: {one.words}") for one in Lane]
        self.fields["category_in"].choices = [(code, name) for code, name, _ in categories]
        self.fields["group_in"].choices = [
            (group, group) for group in dict.fromkeys(one[2] for one in categories)
        ]
        self.fields["gmina_in"].choices = [(one.terc, one.name) for one in places.gminas()]
        self.fields["road_class"].choices = list(ROAD_CLASSES.items())
        self.fields["channel_in"].choices = list(CHANNELS.items())
        self.fields["weekdays"].choices = DAYS
        services = service_choices("Nie zmieniaj")
        self.fields["recipient"].choices = [*services, (OF_THE_PLACE, "Gmina, w której leży miejsce")]
        self.fields["also_notify"].choices = services[1:]
        self.fields["escalate_to"].choices = [("", "Nikogo"), *services[1:]]

    def values(self) -> dict[str, Any]:
        """As the action wants them."""
        typed = self.cleaned_data
        when: dict[str, Any] = {name: typed[name] for name in _LISTS if typed[name]}
        if "weekdays" in when:
            when["weekdays"] = [int(day) for day in when["weekdays"]]
        if typed["max_distance_m"]:
            when["max_distance_m"] = typed["max_distance_m"]
        for name, since, until in _PAIRS:
            if typed[since] or typed[until]:
                when[name] = [typed[since], typed[until]]
        if typed["polygon"].strip():
            when["polygon"] = read_json(typed["polygon"])
        if typed["outside_county"]:
            when["outside_county"] = True
        then = {
            name: typed[name]
            for name in ("recipient", "also_notify", "escalate_after_min", "escalate_to", "action", "message")
            if typed[name]
        }
        if typed["goes_on"]:
            then["continue"] = True
        return {
            "when": when,
            "then": then,
            "note": typed["note"].strip(),
            "legal_basis": typed["legal_basis"].strip(),
            "active": typed["active"],
        }

    def complain(self, errors: dict[str, str]) -> None:
        """The action speaks of pairs, the form of their ends."""
        ends = {"hours": "hours_from", "season": "season_from", "continue": "goes_on"}
        super().complain({ends.get(name, name): words for name, words in errors.items()})


def _initial(row: RoutingRule) -> dict[str, Any]:
    when, then = row.when, row.then
    initial: dict[str, Any] = {"note": row.note, "legal_basis": row.legal_basis, "active": row.active, **then}
    for name in _LISTS:
        value = when.get(name, [])
        initial[name] = [value] if isinstance(value, str) else [str(one) for one in value]
    for name, since, until in _PAIRS:
        initial[since], initial[until] = when.get(name, ["", ""])
    initial["max_distance_m"] = when.get("max_distance_m")
    initial["outside_county"] = when.get("outside_county", False)
    initial["polygon"] = json.dumps(when["polygon"]) if "polygon" in when else ""
    initial["goes_on"] = then.get("continue", False)
    return initial
