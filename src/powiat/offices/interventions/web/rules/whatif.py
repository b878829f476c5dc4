"""What if: a report that nobody sent goes through the rules, and every rule says why it fitted or did not."""

from dataclasses import dataclass
from datetime import datetime, time

from django import forms
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.http import require_GET

from powiat.ground.kernel.access import needs
from powiat.ground.ui.components.marks import status, tag
from powiat.ground.ui.parts import Column, Fact, Row, Table
from powiat.ground.ui.widgets import DateField
from powiat.offices.interventions.domain.lanes import Lane
from powiat.offices.interventions.domain.place import mistake
from powiat.offices.interventions.domain.rule_words import CONDITIONS, condition_words
from powiat.offices.interventions.models import Category, RoutingRule
from powiat.offices.interventions.permissions import Permission
from powiat.offices.interventions.queries.whatif import Outcome, outcome
from powiat.offices.interventions.web.rules.forms import CHANNELS
from powiat.offices.interventions.web.rules.frame import tabs
from powiat.offices.interventions.web.rules.routing import lines, names
from powiat.registers.places import api as places

_MOMENT = "%d.%m.%Y %H:%M"


class WhatIfForm(forms.Form):
    """The report as it would be."""

    kategoria = forms.ChoiceField(label="Kategoria")
    miejscowosc = forms.ChoiceField(label="Miejscowość", required=False, help_text="Zamiast współrzędnych.")
    lat = forms.FloatField(label="Szerokość (lat)", required=False, localize=True, widget=forms.TextInput)
    long = forms.FloatField(label="Długość (long)", required=False, localize=True, widget=forms.TextInput)
    dzien = DateField(label="Dzień", required=False)
    godzina = forms.TimeField(
        label="Godzina",
        required=False,
        input_formats=["%H:%M"],
        widget=forms.TextInput,
        error_messages={"invalid": "Wpisz godzinę, na przykład 18:30."},
    )
    kanal = forms.ChoiceField(label="Kanał", choices=list(CHANNELS.items()), required=False)

    def __init__(self, *args: object, **kwargs: object) -> None:
        super().__init__(*args, **kwargs)
        self.fields["kategoria"].choices = list(
            Category.objects.filter(active=True).values_list("service_code", "name")
        )
        self.points = {str(one.id): one for one in places.localities() if one.longitude is not None}
        known = [(key, f"{one.name} (gm. {one.gmina_name})") for key, one in self.points.items()]
        self.fields["miejscowosc"].choices = [("", "nie wybrano"), *known]
        for name in ("lat", "long"):
            self.fields[name].error_messages["invalid"] = "Wpisz stopnie dziesiętne, na przykład 51,5901."

    def clean(self) -> dict:
        """One place: the coordinates, else the locality's middle."""
        typed = super().clean()
        longitude, latitude = typed.get("long"), typed.get("lat")
        if longitude is None and latitude is None and typed.get("miejscowosc"):
            point = self.points[typed["miejscowosc"]]
            longitude, latitude = point.longitude, point.latitude
        if not ({"lat", "long"} & set(self.errors)) and (trouble := mistake(longitude, latitude)):
            self.add_error("lat", trouble)
        typed["point"] = (longitude, latitude)
        return typed


@needs(Permission.RULES)
@require_GET
def what_if(request: HttpRequest) -> HttpResponse:
    """Asked by GET: nothing is kept, and a case worth talking about has an address."""
    is_asked = "kategoria" in request.GET
    form = WhatIfForm(request.GET if is_asked else None, initial={"kanal": "web"})
    context = {"tabs": tabs("whatif"), "form": form}
    if is_asked and form.is_valid():
        found = outcome(
            code=form.cleaned_data["kategoria"],
            longitude=form.cleaned_data["point"][0],
            latitude=form.cleaned_data["point"][1],
            channel=form.cleaned_data["kanal"] or "web",
            at=_moment(form, timezone.now()),
        )
        context |= {"verdict": _verdict(found), "facts": _facts(found), "table": _trail(found)}
    return render(request, "interventions/rules_whatif.html", context)


def _moment(form: WhatIfForm, now: datetime) -> datetime:
    day, hour = form.cleaned_data.get("dzien"), form.cleaned_data.get("godzina")
    here = timezone.localtime(now)
    if day is None and hour is None:
        return now
    return datetime.combine(day or here.date(), hour or time(12), here.tzinfo)


@dataclass(frozen=True, slots=True)
class Verdict:
    """The answer in one sentence."""

    tone: str
    title: str
    text: str = ""


def _verdict(found: Outcome) -> Verdict:
    decision = found.decision
    if found.lane == Lane.LIFE or decision.action == "stop":
        text = (
            f"Zgłaszający zobaczy numer {found.phone or '112'}. Nic się nie zapisze i nikt tego nie odbierze."
        )
        return Verdict("error", "Formularz się zatrzyma", text)
    if found.is_outside or decision.action == "refuse":
        text = decision.message or "To miejsce leży poza powiatem."
        return Verdict("warning", "Zgłoszenie nie zostanie przyjęte", text)
    return Verdict(
        "success", f"Zgłoszenie trafi do: {found.recipient_name or 'biurka (nikt nie jest wskazany)'}"
    )


def _facts(found: Outcome) -> list[Fact]:
    lane = Lane(found.lane)
    road = (
        f"{found.road_class} {found.road_number}, {found.road_distance_m:.0f} m"
        if found.road_class
        else "brak w pobliżu"
    )
    facts = [
        Fact("Tor", tag(f"{found.lane}: {lane.words}", lane.tone)),
        Fact("Gmina", found.gmina_name or "poza powiatem"),
        Fact("Najbliższa droga", road),
        Fact("Chwila", f"{timezone.localtime(found.at):{_MOMENT}}"),
    ]
    if found.phone:
        facts.append(Fact("Numer alarmowy na ekranie", found.phone))
    if lane == Lane.LIFE:
        return facts
    also = ", ".join(found.also_names) or "nikt"
    facts += [
        Fact("Odbiorca", found.recipient_name or "nikt: zostaje na biurku"),
        Fact("Powiadomieni", also),
        Fact("Potwierdzić do", f"{timezone.localtime(found.ack_due):{_MOMENT}}"),
        Fact("Załatwić do", f"{timezone.localtime(found.due):{_MOMENT}}"),
        Fact("Publiczne", "tak, po moderacji" if found.is_public else "nie"),
    ]
    if found.decision.escalate_after_min:
        words = f"po {found.decision.escalate_after_min} min: {found.escalate_name}"
        facts.append(Fact("Bez potwierdzenia", words))
    return facts


def _trail(found: Outcome) -> Table:
    """Every rule: the one that decided, those that came before and why not, those that nobody asked."""
    known = names()
    looks = {look.order: look for look in found.decision.trail}
    rows = []
    for place, rule in enumerate(RoutingRule.objects.filter(active=True), start=1):
        look = looks.get(rule.order)
        if look is None:
            result, why = status("nie sprawdzano", "grey"), "wcześniejsza reguła już zdecydowała"
        elif look.fits:
            decided = rule.order == found.decision.rule
            result = status(
                "zdecydowała" if decided else "pasuje, szukano dalej", "green" if decided else "blue"
            )
            why = "wszystkie warunki spełnione" if rule.when else "pasuje zawsze"
        else:
            result = status("nie pasuje", "orange")
            why = f"nie zgadza się: {CONDITIONS.get(look.failed, look.failed)}"
        cells = {"place": place, "note": rule.note, "result": result, "why": why}
        rows.append(Row({**cells, "when": lines(condition_words(rule.when, known))}))
    columns = [
        Column("place", "Nr", kind="number"),
        Column("note", "Reguła", is_title=True),
        Column("result", "Wynik"),
        Column("why", "Dlaczego"),
        Column("when", "Warunki"),
    ]
    return Table("Reguły po kolei", columns, rows, is_caption_hidden=True)
