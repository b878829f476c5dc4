"""The report without scripts, in two pages: what and where, then what we still have to know. R1.4."""

from datetime import datetime
from typing import Any
from uuid import uuid4

from django import forms
from django.contrib import messages
from django.core import signing
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils import timezone
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods

from powiat.ground.kernel.access import public
from powiat.offices.interventions.actions.send_in import keep_pictures, send_in
from powiat.offices.interventions.data import (
    CategoryRef,
    LifeInDanger,
    NewReport,
    TooManyReports,
    WrongReport,
)
from powiat.offices.interventions.domain.guard import is_machine
from powiat.offices.interventions.domain.lanes import Lane
from powiat.offices.interventions.models import Report
from powiat.offices.interventions.queries import rules
from powiat.offices.interventions.queries.public import duplicates_near
from powiat.offices.interventions.web import visitor
from powiat.offices.interventions.web.place_field import NoPlace, find_place, locality_choices
from powiat.offices.interventions.web.questions import QuestionsForm, given_answers

_SALT = "interventions.form"
MACHINE = "Nie udało się potwierdzić, że formularz wypełnił człowiek. Poczekaj chwilę i naciśnij jeszcze raz."


class Photos(forms.ClearableFileInput):
    """Several pictures, from the camera or the gallery."""

    allow_multiple_selected = True


class ReportForm(forms.Form):
    """What, where and, if one likes, who. Errors come from the action."""

    zdjecia = forms.FileField(
        required=False, widget=Photos(attrs={"multiple": True, "accept": "image/jpeg,image/png,image/webp"})
    )
    opis = forms.CharField(required=False, widget=forms.Textarea)
    kategoria = forms.ChoiceField(required=False)
    miejsce = forms.CharField(required=False, max_length=200)
    miejscowosc = forms.ChoiceField(required=False)
    imie = forms.CharField(required=False, max_length=200)
    email = forms.CharField(required=False, max_length=300)
    telefon = forms.CharField(required=False, max_length=60)
    zgoda = forms.BooleanField(required=False)
    dlugosc = forms.FloatField(required=False, widget=forms.HiddenInput)
    szerokosc = forms.FloatField(required=False, widget=forms.HiddenInput)
    dokladnosc = forms.FloatField(required=False, widget=forms.HiddenInput)
    skad = forms.CharField(required=False, max_length=10, widget=forms.HiddenInput)
    fotki = forms.CharField(required=False, max_length=400, widget=forms.HiddenInput)
    klucz = forms.CharField(required=False, max_length=60, widget=forms.HiddenInput)
    chwila = forms.CharField(required=False, max_length=200, widget=forms.HiddenInput)

    def __init__(self, *args: Any, language: str, words: dict[str, str], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        labels = {
            "zdjecia": "photos", "opis": "text", "kategoria": "category", "miejsce": "place_address",
            "miejscowosc": "place_list", "imie": "name", "email": "email", "telefon": "phone", "zgoda": "consent",
        }  # fmt: skip
        for name, key in labels.items():
            self.fields[name].label = words[key]
        hints = {"zdjecia": "photos_hint", "opis": "text_hint", "miejsce": "place_hint"}
        for name, key in hints.items():
            self.fields[name].help_text = words[key]
        self.fields["kategoria"].choices = category_choices(language, words["category_choose"])
        self.fields["miejscowosc"].choices = locality_choices(words["place_none"])
        self.fields["email"].widget.attrs |= {"autocomplete": "email", "inputmode": "email"}
        self.fields["telefon"].widget.attrs |= {"autocomplete": "tel", "inputmode": "tel"}
        self.fields["imie"].widget.attrs["autocomplete"] = "name"


def category_choices(language: str, empty: str) -> list:
    """Groups of categories in the visitor's language."""
    groups: dict[str, list[tuple[str, str]]] = {}
    for one in rules.categories():
        groups.setdefault(one.group, []).append((one.code, one.names.get(language) or one.name))
    return [("", empty), *groups.items()]


def new_moment() -> str:
    """The signed hour at which a form was made."""
    return signing.dumps(timezone.now().isoformat(), salt=_SALT)


def moment_of(text: str) -> datetime | None:
    """The hour, or None for one that is not ours."""
    try:
        return datetime.fromisoformat(signing.loads(text, salt=_SALT))
    except (signing.BadSignature, ValueError):
        return None


@public
@never_cache
@require_http_methods(["GET", "POST"])
def fill(request: HttpRequest) -> HttpResponse:
    """Both pages: what was typed travels with the form, so the back button loses nothing."""
    language = visitor.language_of(request)
    words = visitor.words(language)
    if request.method == "GET":
        first = {"klucz": str(uuid4()), "chwila": new_moment(), "kategoria": request.GET.get("kategoria", "")}
        return _first(request, ReportForm(initial=first, language=language, words=words))
    data = request.POST.copy()
    if data.get("podpowiedz"):
        data["kategoria"] = data["podpowiedz"]
    form = ReportForm(data, request.FILES, language=language, words=words)
    form.is_valid()
    if "wroc" in request.POST:
        return _first(request, ReportForm(initial=_typed(form), language=language, words=words))
    typed = _typed(form)
    if is_machine(
        trap=request.POST.get("strona", ""), made_at=moment_of(typed["chwila"]), now=timezone.now()
    ):
        form.add_error(None, MACHINE)
        return _first(request, form, status=422)
    try:
        return _go_on(request, form, typed)
    except LifeInDanger:
        return redirect("interventions:life")
    except TooManyReports as error:
        form.add_error(None, error.message)
        return _first(request, form, status=429)


def _go_on(request: HttpRequest, form: ReportForm, typed: dict[str, Any]) -> HttpResponse:
    if pictures := [(one.file, one.name or "zdjęcie") for one in request.FILES.getlist("zdjecia")[:10]]:
        try:
            _keep(request, form, typed, pictures)
        except WrongReport as error:
            return _refused(request, form, error)
    try:
        place = find_place(typed, chosen=request.POST.get("trafienie", ""))
    except NoPlace as error:
        form.add_error("miejsce", error.message)
        return _first(request, form, hits=error.hits, status=422)
    kind = rules.category(typed["kategoria"])
    if kind is None:
        form.add_error("kategoria", "Wybierz, czego dotyczy zgłoszenie.")
        return _first(request, form, suggested=rules.suggest(typed["opis"]), status=422)
    if kind.lane == Lane.LIFE or request.POST.get("koniec") == "nie":
        return redirect("interventions:life")
    typed |= place
    if "wyslij" not in request.POST:
        return _second(request, form, typed, kind)
    return _send(request, form, typed, kind)


def _keep(request: HttpRequest, form: ReportForm, typed: dict[str, Any], pictures: list) -> None:
    """Pictures are stored at once, so that they need not be chosen again on the next page."""
    stored = keep_pictures(
        pictures=pictures, device=visitor.device_of(request), by=visitor.actor_of(request), now=timezone.now()
    )
    for one in stored:
        if one.warning:
            messages.info(request, one.warning)
    ids = [*_ids(typed["fotki"]), *(str(one.id) for one in stored)]
    typed["fotki"] = ",".join(ids)
    form.data = form.data.copy()
    form.data["fotki"] = typed["fotki"]


def _ids(text: str) -> list[str]:
    return [one for one in text.split(",") if len(one) == 36]


def _typed(form: ReportForm) -> dict[str, Any]:
    """What came, cleaned where it could be; a broken field is told by the action."""
    raw = {name: form.data.get(name, "") for name in form.fields if name != "zdjecia"}
    return {**raw, **{name: value for name, value in form.cleaned_data.items() if name != "zdjecia"}}


def new_report(request: HttpRequest, typed: dict[str, Any], answers: dict[str, Any]) -> NewReport:
    """The report at the door."""
    return NewReport(
        category=typed["kategoria"],
        text=typed["opis"],
        longitude=typed["dlugosc"],
        latitude=typed["szerokosc"],
        accuracy_m=typed["dokladnosc"] if isinstance(typed["dokladnosc"], float) else None,
        address=typed["miejsce"],
        place_source=typed["skad"] or "address",
        answers=answers,
        name=typed["imie"],
        email=typed["email"],
        phone=typed["telefon"],
        consent_forward=bool(typed["zgoda"]),
        photos=tuple(visitor.uuids(_ids(typed["fotki"]))),
        channel="web",
        language=visitor.language_of(request),
        device=visitor.device_of(request),
        network=visitor.network_of(request),
        idempotency_key=f"web:{typed['klucz'] or uuid4()}",
    )


def _send(request: HttpRequest, form: ReportForm, typed: dict[str, Any], kind: CategoryRef) -> HttpResponse:
    if kind.lane == Lane.ORDER and request.POST.get("koniec") != "tak":
        return _second(request, form, typed, kind, {"koniec": "Wybierz odpowiedź."})
    new = new_report(request, typed, given_answers(request.POST, kind))
    try:
        sent = send_in(new=new, pictures=(), by=visitor.actor_of(request), now=timezone.now())
    except WrongReport as error:
        asked = {
            key.removeprefix("answers."): text
            for key, text in error.errors.items()
            if key.startswith("answers.")
        }
        if len(asked) == len(error.errors):
            return _second(request, form, typed, kind, asked)
        return _refused(request, form, error)
    # The sender's own page opens without typing the code.
    found = Report.objects.values_list("pk", flat=True).get(number=sent.number)
    visitor.open_report(request, found, timezone.now())
    for words in sent.warnings:
        messages.info(request, words)
    return redirect("interventions:sent", sent.number)


_FIELDS = {"text": "opis", "category": "kategoria", "place": "miejsce", "address": "miejsce", "email": "email",
           "phone": "telefon", "name": "imie", "photos": "zdjecia"}  # fmt: skip


def _refused(request: HttpRequest, form: ReportForm, error: WrongReport) -> HttpResponse:
    for field, message in error.errors.items():
        form.add_error(_FIELDS.get(field), message)
    return _first(request, form, status=422)


def _first(request: HttpRequest, form: ReportForm, *, status: int = 200, **more: Any) -> HttpResponse:
    # Only the label is meant: a category may still be suggested on the next try.
    form.fields["kategoria"].required = True
    form.use_required_attribute = False
    kept = len(_ids(form.data.get("fotki", "") if form.is_bound else form.initial.get("fotki", "")))
    return visitor.page(
        request, "interventions/app_report.html", {"form": form, "kept": kept, **more}, status=status
    )


def _second(
    request: HttpRequest,
    form: ReportForm,
    typed: dict[str, Any],
    kind: CategoryRef,
    errors: dict[str, str] | None = None,
) -> HttpResponse:
    language, now = visitor.language_of(request), timezone.now()
    context = {
        "kind": kind,
        "kind_name": kind.names.get(language) or kind.name,
        "hidden": [
            (name, typed[name])
            for name in form.fields
            if name != "zdjecia" and typed.get(name) not in ("", None, False)
        ],
        "typed": typed,
        "photo_count": len(_ids(typed["fotki"])),
        "questions": QuestionsForm(kind, data=request.POST if errors is not None else None, errors=errors),
        "asks_over": kind.lane == Lane.ORDER,
        "is_hazard": kind.lane == Lane.HAZARD,
        "errors": errors or {},
        "near": duplicates_near(
            longitude=typed["dlugosc"], latitude=typed["szerokosc"], category=kind.code, now=now
        ),
    }
    return visitor.page(request, "interventions/app_check.html", context, status=422 if errors else 200)
