"""Forms of the rules. They bring what was typed into shape; what is allowed is said by the actions."""

import json
from typing import Any

from django import forms

from powiat.ground.ui.widgets import DateField
from powiat.offices.interventions.domain.lanes import Lane
from powiat.offices.interventions.domain.open311.partner import read_codes
from powiat.offices.interventions.domain.retention import Subject
from powiat.offices.interventions.domain.rule_check import CHANNELS, OF_THE_PLACE, ROAD_CLASSES
from powiat.offices.interventions.models import Category, Question, Service

_REQUIRED = {"required": "Uzupełnij to pole.", "invalid": "Wpisz liczbę całkowitą."}
DAYS = (
    ("1", "poniedziałek"),
    ("2", "wtorek"),
    ("3", "środa"),
    ("4", "czwartek"),
    ("5", "piątek"),
    ("6", "sobota"),
)
DAYS = (*DAYS, ("7", "niedziela"))


def number(label: str, *, required: bool = True, help_text: str = "") -> forms.IntegerField:
    """A whole number with Polish messages."""
    return forms.IntegerField(
        label=label,
        required=required,
        min_value=0,
        max_value=1_000_000,
        help_text=help_text,
        widget=forms.TextInput(attrs={"inputmode": "numeric"}),
        error_messages=_REQUIRED
        | {"min_value": "Liczba nie może być ujemna.", "max_value": "Za duża liczba."},
    )


def text(label: str, longest: int, *, required: bool = False, help_text: str = "") -> forms.CharField:
    """A line of text."""
    return forms.CharField(
        label=label,
        required=required,
        max_length=longest,
        help_text=help_text,
        error_messages=_REQUIRED | {"max_length": f"Wpisz najwyżej {longest} znaków."},
    )


class RuleForm(forms.Form):
    """What all forms of rules share: the action's complaints stand beside the fields they speak of."""

    def complain(self, errors: dict[str, str]) -> None:
        """Add what the action found; a complaint about no field of ours stands over the form."""
        for name, words in errors.items():
            self.add_error(name if name in self.fields else None, words)


def service_choices(empty: str) -> list[tuple[str, str]]:
    """Services that are active."""
    rows = Service.objects.filter(active=True).values_list("code", "name")
    return [("", empty), *((code, f"{name} ({code})") for code, name in rows)]


class CategoryForm(RuleForm):
    """A category."""

    service_code = text(
        "Kod", 40, required=True, help_text="Wielkie litery, na przykład DROGA-UBYTEK. Nie zmienia się."
    )
    name = text("Nazwa dla mieszkańca", 120, required=True)
    name_en = text("Nazwa po angielsku", 120)
    name_uk = text("Nazwa po ukraińsku", 120)
    group = text("Grupa", 60, required=True)
    lane = forms.ChoiceField(label="Tor", choices=[(str(one), f"{one}: {one.words}") for one in Lane])
    description = forms.CharField(
        label="Opis dla zgłaszającego", required=False, max_length=400, widget=forms.Textarea
    )
    keywords = forms.CharField(
        label="Słowa, po których się ją rozpoznaje",
        required=False,
        max_length=1000,
        help_text="Oddzielone przecinkami.",
    )
    recipient_default = forms.ChoiceField(label="Odbiorca, gdy żadna reguła nie pasuje", required=False)
    emergency_phone = text("Numer alarmowy", 20)
    ack_minutes = number("Potwierdzenie w minutach")
    resolve = number("Załatwienie")
    resolve_unit = forms.ChoiceField(
        label="Jednostka", choices=Category._meta.get_field("resolve_unit").choices
    )
    calendar = forms.ChoiceField(label="Kalendarz", choices=Category._meta.get_field("calendar").choices)
    duplicate_radius_m = number("Podobne zgłoszenia w promieniu, w metrach")
    duplicate_days = number("Podobne zgłoszenia z ilu dni")
    order = number("Kolejność na liście")
    jrwa = text("Klasa JRWA sprawy", 12)
    legal_basis = text("Podstawa", 300)
    public_by_default = forms.BooleanField(label="Zgłoszenia są publiczne (po moderacji)", required=False)
    anonymous_allowed = forms.BooleanField(label="Można zgłosić anonimowo", required=False)
    active = forms.BooleanField(label="Kategoria jest czynna", required=False)

    def __init__(self, *args: Any, row: Category | None = None, **kwargs: Any) -> None:
        if row is not None:
            names = row.names_i18n or {}
            kwargs["initial"] = {
                name: getattr(row, name) for name in self.base_fields if hasattr(row, name)
            } | {
                "keywords": ", ".join(row.keywords),
                "name_en": names.get("en", {}).get("name", ""),
                "name_uk": names.get("uk", {}).get("name", ""),
            }
        else:
            kwargs["initial"] = {"active": True, "anonymous_allowed": True, "duplicate_days": 30, "lane": "D"}
        super().__init__(*args, **kwargs)
        self.row = row
        place = (OF_THE_PLACE, "Gmina, w której leży miejsce")
        choices = [*service_choices("Nikt: zostaje na biurku"), place]
        # A default that is written already stays choosable, whatever has become of it.
        if row is not None and row.recipient_default not in dict(choices):
            choices.append((row.recipient_default, row.recipient_default))
        self.fields["recipient_default"].choices = choices
        if row is not None:
            del self.fields["service_code"]

    def values(self) -> dict[str, Any]:
        """As the action wants them."""
        typed = dict(self.cleaned_data)
        names = {lang: dict(one) for lang, one in ((self.row.names_i18n or {}) if self.row else {}).items()}
        for lang in ("en", "uk"):
            names.setdefault(lang, {})["name"] = typed.pop(f"name_{lang}")
        typed.pop("service_code", "")
        words = (word.strip() for word in typed["keywords"].split(","))
        return typed | {"names_i18n": names, "keywords": [word for word in words if word]}


class QuestionForm(RuleForm):
    """A question of a category."""

    code = text("Kod", 40, required=True, help_text="Wielkie litery, na przykład GLEBOKOSC. Nie zmienia się.")
    description = text("Pytanie", 200, required=True)
    datatype = forms.ChoiceField(
        label="Rodzaj odpowiedzi", choices=Question._meta.get_field("datatype").choices
    )
    datatype_description = text("Wskazówka pod pytaniem", 200)
    order = number("Kolejność")
    choices = forms.CharField(
        label="Odpowiedzi do wyboru",
        required=False,
        widget=forms.Textarea,
        help_text="Tylko dla list: każda w osobnym wierszu, jako klucz=nazwa.",
    )
    required = forms.BooleanField(label="Odpowiedź jest wymagana", required=False)
    variable = forms.BooleanField(label="To pytanie (bez zaznaczenia: sama informacja)", required=False)

    def __init__(self, *args: Any, row: Question | None = None, **kwargs: Any) -> None:
        if row is not None:
            kwargs["initial"] = {name: getattr(row, name) for name in self.base_fields if hasattr(row, name)}
            kwargs["initial"]["choices"] = "\n".join(f"{one['key']}={one['name']}" for one in row.values)
        else:
            kwargs["initial"] = {"variable": True}
        super().__init__(*args, **kwargs)
        if row is not None:
            del self.fields["code"]

    def clean_choices(self) -> list[dict[str, str]]:
        """Lines brought to keys and names; a line without a key is its own key."""
        found = []
        for line in self.cleaned_data["choices"].splitlines():
            key, _, name = line.strip().partition("=")
            if key.strip():
                found.append({"key": key.strip()[:40], "name": (name.strip() or key.strip())[:120]})
        return found

    def complain(self, errors: dict[str, str]) -> None:
        """The action speaks of `values`, the form of `choices`."""
        super().complain({"choices" if name == "values" else name: words for name, words in errors.items()})

    def values(self) -> dict[str, Any]:
        """As the action wants them."""
        typed = dict(self.cleaned_data)
        typed.pop("code", "")
        return typed | {"values": typed.pop("choices")}


class ServiceForm(RuleForm):
    """A recipient of reports."""

    code = text("Kod", 60, required=True, help_text="Wielkie litery, na przykład PZD-LASK. Nie zmienia się.")
    name = text("Nazwa", 200, required=True)
    kind = forms.ChoiceField(label="Rodzaj", choices=Service._meta.get_field("kind").choices)
    unit_symbol = text(
        "Symbol komórki", 20, help_text="Tylko dla jednostek powiatu, które pracują na tym biurku."
    )
    email = text("E-mail", 254)
    phone = text("Telefon", 40)
    open311_url = text(
        "Adres Open311", 300, help_text="Na przykład https://gmina.example/open311/v2. Puste: e-mail."
    )
    open311_key_name = text(
        "Nazwa klucza Open311", 60, help_text="Plik w katalogu kluczy; sam klucz nie leży w bazie."
    )
    open311_codes = forms.CharField(
        label="Kody partnera",
        required=False,
        max_length=4000,
        widget=forms.Textarea,
        help_text="Każdy w osobnym wierszu: nasz kod = kod partnera. Gwiazdka (*) oznacza pozostałe kategorie.",
    )
    confirmed = forms.BooleanField(label="Dane potwierdzone z tą służbą", required=False)
    active = forms.BooleanField(label="Służba jest czynna", required=False)

    def __init__(self, *args: Any, row: Service | None = None, **kwargs: Any) -> None:
        kwargs["initial"] = (
            {name: getattr(row, name) for name in self.base_fields} if row is not None else {"active": True}
        )
        if row is not None:
            lines = (f"{ours} = {theirs}" for ours, theirs in row.open311_codes.items())
            kwargs["initial"]["open311_codes"] = "\n".join(lines)
        super().__init__(*args, **kwargs)
        if row is not None:
            del self.fields["code"]

    def clean_open311_codes(self) -> dict[str, str]:
        """Lines as a table."""
        codes, trouble = read_codes(self.cleaned_data["open311_codes"])
        if trouble:
            raise forms.ValidationError(trouble)
        return codes

    def values(self) -> dict[str, Any]:
        """As the action wants them."""
        return {name: value for name, value in self.cleaned_data.items() if name != "code"}


class KeyForm(RuleForm):
    """A new key of another program."""

    name = text("Kto dostaje klucz", 120, required=True)
    rate_per_hour = number("Zgłoszeń na godzinę")


class RetentionForm(RuleForm):
    """A new period."""

    subject = forms.ChoiceField(label="Co", choices=[(str(one), one.words) for one in Subject])
    days = number("Ile dni")
    valid_from = DateField(label="Obowiązuje od")
    basis = text("Podstawa", 200, required=True)


def read_json(typed: str) -> Any:
    """What was pasted; None when it is no JSON."""
    try:
        return json.loads(typed)
    except (ValueError, RecursionError):
        return None


__all__ = [
    "CHANNELS",
    "DAYS",
    "ROAD_CLASSES",
    "CategoryForm",
    "KeyForm",
    "QuestionForm",
    "RetentionForm",
    "RuleForm",
    "ServiceForm",
    "number",
    "read_json",
    "service_choices",
    "text",
]
