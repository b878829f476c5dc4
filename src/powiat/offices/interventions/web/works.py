"""Planned works at the desk: what stands, a form to announce and to change, one button to withdraw. R1.4."""

from datetime import datetime, time
from typing import Any
from uuid import uuid4

from django import forms
from django.contrib import messages
from django.core.exceptions import ValidationError
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from powiat.ground.kernel.access import needs
from powiat.ground.ui.components.marks import status
from powiat.ground.ui.parts import Column, Link, Row, Table
from powiat.ground.ui.widgets import DateField
from powiat.offices.interventions import api
from powiat.offices.interventions.data import AnnouncedWork
from powiat.offices.interventions.models import PlannedWork
from powiat.offices.interventions.permissions import DESK, Permission
from powiat.offices.interventions.queries.works import all_works
from powiat.offices.interventions.web.place_field import NoPlace, find_place, locality_choices
from powiat.offices.interventions.web.sections import sections

_AT = {"invalid": "Podaj godzinę, na przykład 7:30."}
_ERRORS = {"title": "tytul", "ends_at": "koniec", "radius_m": "zasieg", "place": "miejsce"}


class WorkForm(forms.Form):
    """Announced works as they are typed."""

    rodzaj = forms.ChoiceField(label="Rodzaj", choices=PlannedWork.Kind.choices)
    tytul = forms.CharField(
        label="Co będzie robione",
        max_length=120,
        error_messages={"required": "Napisz, co będzie robione, na przykład: zamknięcie ulicy Polnej."},
    )
    opis = forms.CharField(
        label="Co to zmienia dla ludzi",
        required=False,
        max_length=2000,
        widget=forms.Textarea,
        help_text="Na przykład objazd, zastępczy przystanek, godziny bez prądu.",
    )
    miejsce = forms.CharField(label="Adres albo miejscowość", required=False, max_length=200)
    miejscowosc = forms.ChoiceField(label="Miejscowość z listy", required=False)
    zasieg = forms.IntegerField(
        label="Zasięg w metrach",
        initial=150,
        help_text="Kto zgłasza coś bliżej, przeczyta o tych pracach.",
        error_messages={"required": "Podaj zasięg od 20 do 3000 metrów.", "invalid": "Podaj liczbę metrów."},
    )
    poczatek = DateField(label="Początek")
    od_godziny = forms.TimeField(
        label="Godzina początku", initial=time(7), error_messages=_AT, widget=forms.TextInput
    )
    koniec = DateField(label="Koniec")
    do_godziny = forms.TimeField(
        label="Godzina końca", initial=time(16), error_messages=_AT, widget=forms.TextInput
    )
    dlugosc = forms.FloatField(required=False, widget=forms.HiddenInput)
    szerokosc = forms.FloatField(required=False, widget=forms.HiddenInput)
    klucz = forms.CharField(required=False, max_length=60, widget=forms.HiddenInput)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["miejscowosc"].choices = locality_choices("Nie wybrano")

    def work(self) -> AnnouncedWork | None:
        """What was typed; None when it has to be said otherwise (the errors say what)."""
        if not self.is_valid():
            return None
        typed = self.cleaned_data
        try:
            found = find_place({**typed, "skad": "map"}, chosen="0")
        except NoPlace as error:
            self.add_error("miejsce", error.message)
            return None
        return AnnouncedWork(
            kind=typed["rodzaj"],
            title=typed["tytul"],
            text=typed["opis"],
            address=found["miejsce"],
            longitude=found["dlugosc"],
            latitude=found["szerokosc"],
            radius_m=typed["zasieg"],
            starts_at=_moment(typed["poczatek"], typed["od_godziny"]),
            ends_at=_moment(typed["koniec"], typed["do_godziny"]),
        )

    def refuse(self, error: ValidationError) -> None:
        """What the action would not take, at its field."""
        for name, words in error.message_dict.items():
            self.add_error(_ERRORS.get(name), words)


def _moment(day: Any, hour: time) -> datetime:
    return timezone.make_aware(datetime.combine(day, hour))


@needs(*DESK)
@never_cache
@require_safe
def works(request: HttpRequest) -> HttpResponse:
    """What stands and what comes; the past ones on their own tab."""
    is_past = request.GET.get("widok") == "dawne"
    rows = list(all_works(timezone.now(), is_past=is_past)[:200])
    context = {
        "tabs": sections(request.actor, "works"),
        "views": [
            Link("Trwające i zapowiedziane", "?", is_current=not is_past),
            Link("Zakończone i odwołane", "?widok=dawne", is_current=is_past),
        ],
        "table": _table(rows, is_mine=request.actor.may(Permission.WORK)),
        "may_work": request.actor.may(Permission.WORK),
    }
    return render(request, "interventions/desk_works.html", context)


def _table(rows: list[PlannedWork], *, is_mine: bool) -> Table:
    now = timezone.now()
    columns = [
        Column("title", "Prace", is_title=True),
        Column("kind", "Rodzaj", is_quiet=True),
        Column("where", "Gdzie"),
        Column("starts", "Od", kind="date"),
        Column("ends", "Do", kind="date"),
        Column("state", "Stan"),
    ]
    made = [
        Row(
            {
                "title": row.title,
                "kind": PlannedWork.Kind(row.kind).label,
                "where": row.address,
                "starts": f"{timezone.localtime(row.starts_at):%d.%m.%Y %H:%M}",
                "ends": f"{timezone.localtime(row.ends_at):%d.%m.%Y %H:%M}",
                "state": _state(row, now),
            },
            url=f"/interwencje/biuro/prace/{row.pk}/" if is_mine and row.withdrawn_at is None else "",
        )
        for row in rows
    ]
    empty = "Nie ma zapowiedzianych prac."
    return Table("Planowane prace", columns, made, is_caption_hidden=True, empty=empty)


def _state(row: PlannedWork, now: datetime) -> str:
    if row.withdrawn_at is not None:
        return status("odwołane", "grey")
    if row.ends_at <= now:
        return status("zakończone", "grey")
    return status("trwają", "orange") if row.starts_at <= now else status("zapowiedziane", "blue")


@needs(Permission.WORK)
@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def new(request: HttpRequest) -> HttpResponse:
    """Announce. What was typed stays when something is wrong."""
    form = WorkForm(request.POST or None, initial={"klucz": uuid4().hex})
    work = form.work() if request.method == "POST" else None
    if work is not None:
        try:
            key = form.cleaned_data["klucz"] or uuid4().hex
            api.announce_work(new=work, key=key, by=request.actor, now=timezone.now())
            messages.success(request, "Ogłoszone. Widać to na liście prac i na mapie zgłoszeń.")
            return redirect("interventions-desk:works")
        except ValidationError as error:
            form.refuse(error)
    return _form(request, form, "Ogłoś planowane prace")


@needs(Permission.WORK)
@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def change(request: HttpRequest, work_id: int) -> HttpResponse:
    """Change what stands."""
    row = PlannedWork.objects.filter(pk=work_id, withdrawn_at=None).first()
    if row is None:
        raise Http404
    form = WorkForm(request.POST or None, initial=_typed(row))
    work = form.work() if request.method == "POST" else None
    if work is not None:
        try:
            api.change_work(work_id=row.pk, new=work, by=request.actor, now=timezone.now())
            messages.success(request, "Zmienione.")
            return redirect("interventions-desk:works")
        except ValidationError as error:
            form.refuse(error)
    return _form(request, form, "Zmień planowane prace", row)


def _typed(row: PlannedWork) -> dict[str, Any]:
    starts, ends = timezone.localtime(row.starts_at), timezone.localtime(row.ends_at)
    return {
        "rodzaj": row.kind, "tytul": row.title, "opis": row.text, "miejsce": row.address, "zasieg": row.radius_m,
        "poczatek": starts.date(), "od_godziny": f"{starts:%H:%M}", "koniec": ends.date(),
        "do_godziny": f"{ends:%H:%M}",
    }  # fmt: skip


def _form(request: HttpRequest, form: WorkForm, title: str, row: PlannedWork | None = None) -> HttpResponse:
    code = 422 if form.is_bound and form.errors else 200
    context = {"form": form, "title": title, "row": row}
    return render(request, "interventions/desk_work_form.html", context, status=code)


@needs(Permission.WORK)
@require_POST
def withdraw(request: HttpRequest, work_id: int) -> HttpResponse:
    """They are off."""
    if not PlannedWork.objects.filter(pk=work_id).exists():
        raise Http404
    api.withdraw_work(work_id=work_id, by=request.actor, now=timezone.now())
    messages.success(request, "Odwołane.")
    return redirect("interventions-desk:works")
