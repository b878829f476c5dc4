"""Forms of the desk: each validates a dictionary; the actions write."""

from datetime import date

from django import forms

from powiat.chancery.eod.domain.deadlines import EXCLUSION_NAMES, ExclusionKind
from powiat.chancery.eod.domain.delivery import CHANNEL_NAMES, Channel
from powiat.chancery.eod.models import Case, Letter, Template
from powiat.chancery.eod.queries.choices import case_choices
from powiat.ground.org import api as org
from powiat.ground.ui.widgets import DateField, FilesField, PeopleSelect, PersonSelect

CHOOSE = [("", "– wybierz –")]


def _posts(on: date, unit_ids=None, only=None) -> list[tuple[str, str]]:
    return [
        (str(post.id), post.label) for post in org.posts(on, unit_ids=unit_ids) if only is None or only(post)
    ]


def _units(on: date) -> list[tuple[str, str]]:
    return [(str(unit.id), f"{unit.symbol} – {unit.name}") for unit in org.units(on)]


class LetterFilter(forms.Form):
    """What narrows the register."""

    q = forms.CharField(label="Numer, nadawca lub temat", required=False, max_length=100)
    stan = forms.ChoiceField(label="Stan", required=False)
    droga = forms.ChoiceField(
        label="Droga", required=False, choices=[("", "Droga: każda"), *Letter.Channel.choices]
    )
    komorka = forms.ChoiceField(label="Komórka", required=False)

    def __init__(self, *args, on: date, **kwargs) -> None:
        super().__init__(*args, **kwargs)
        stages = [choice for choice in Letter._meta.get_field("stage").choices]
        self.fields["stan"].choices = [("", "Stan: każdy"), *stages]
        self.fields["komorka"].choices = [("", "Komórka: każda"), *_units(on)]


class CaseFilter(forms.Form):
    """What narrows the list of cases."""

    q = forms.CharField(label="Znak, strona lub tytuł", required=False, max_length=100)
    stan = forms.ChoiceField(label="Stan", required=False)
    termin = forms.ChoiceField(
        label="Termin",
        required=False,
        choices=[
            ("", "Termin: każdy"),
            ("po", "po terminie"),
            ("tydzien", "do 7 dni"),
            ("stoi", "termin nie biegnie"),
        ],
    )
    komorka = forms.ChoiceField(label="Komórka", required=False)

    def __init__(self, *args, on: date, **kwargs) -> None:
        super().__init__(*args, **kwargs)
        self.fields["stan"].choices = [("", "Stan: każdy"), *Case._meta.get_field("stage").choices]
        self.fields["komorka"].choices = [("", "Komórka: każda"), *_units(on)]


class DispatchFilter(forms.Form):
    """What narrows the register of outgoing letters."""

    q = forms.CharField(label="Adresat, znak lub pismo", required=False, max_length=100)
    sposob = forms.ChoiceField(
        label="Sposób wysłania",
        required=False,
        choices=[("", "Sposób: każdy"), *((str(one), name) for one, name in CHANNEL_NAMES.items())],
    )


class ViewForm(forms.Form):
    """The name of a kept view."""

    name = forms.CharField(
        label="Nazwa widoku",
        max_length=60,
        help_text="Tylko dla Ciebie, na przykład „Moje po terminie”.",
        error_messages={
            "required": "Wpisz nazwę widoku.",
            "max_length": "Skróć nazwę do 60 znaków.",
        },
    )


class CaseListForm(forms.Form):
    """Which list of cases (spis spraw): the unit, the class of any rank, the year."""

    komorka = forms.ChoiceField(label="Komórka")
    klasa = forms.RegexField(
        r"^\d{1,10}$",
        label="Klasa JRWA",
        help_text="Symbol dowolnego rzędu, na przykład 1431 albo 14",
        error_messages={
            "invalid": "Wpisz sam symbol klasy, na przykład 1431.",
            "required": "Wpisz symbol klasy, na przykład 1431.",
        },
    )
    rok = forms.IntegerField(
        label="Rok",
        min_value=1990,
        max_value=2100,
        error_messages={"required": "Wpisz rok.", "invalid": "Wpisz rok czterema cyframi."},
    )

    def __init__(self, *args, on: date, **kwargs) -> None:
        super().__init__(*args, **kwargs)
        self.fields["komorka"].choices = _units(on)


class RegisterForm(forms.Form):
    """A letter on paper or by e-mail, entered by the registry from the keyboard."""

    sender_kind = forms.ChoiceField(
        label="Kto pisze",
        choices=[("person", "osoba"), ("company", "firma"), ("office", "urząd")],
        initial="person",
    )
    sender_name = forms.CharField(
        label="Nadawca",
        max_length=200,
        required=False,
        help_text="Imię i nazwisko albo nazwa",
        widget=forms.TextInput(
            attrs={
                "autocomplete": "off",
                "hx-get": "/biurko/pisma/nadawcy/",
                "hx-trigger": "input changed delay:250ms",
                "hx-target": "#podpowiedzi",
            }
        ),
    )
    street = forms.CharField(label="Ulica", max_length=100, required=False)
    building = forms.CharField(label="Nr domu", max_length=10, required=False)
    premises = forms.CharField(label="Nr lokalu", max_length=10, required=False)
    postal_code = forms.CharField(label="Kod", max_length=6, required=False)
    town = forms.CharField(label="Miejscowość", max_length=80, required=False)
    subject = forms.CharField(label="Czego dotyczy", max_length=300)
    sender_ref = forms.CharField(label="Znak nadawcy", max_length=100, required=False)
    dated = DateField(label="Data pisma", required=False)
    channel = forms.ChoiceField(
        label="Jak wpłynęło",
        choices=[("paper", "poczta lub osobiście"), ("email", "e-mail")],
        initial="paper",
    )
    body = forms.CharField(label="Uwagi o treści", required=False, widget=forms.Textarea)
    files = FilesField(label="Skany i załączniki", required=False)
    key = forms.CharField(widget=forms.HiddenInput)


class PackageForm(forms.Form):
    """The zip of ePUAP's emergency download."""

    package = forms.FileField(
        label="Paczka z ePUAP",
        help_text="Plik ZIP z „awaryjnego pobierania”: dokumenty XML i Deskryptor.xml.",
        error_messages={
            "required": "Wybierz plik paczki (ZIP).",
            "empty": "Ten plik jest pusty. Wybierz paczkę jeszcze raz.",
        },
    )


class AssignForm(forms.Form):
    """Who is to deal with the letter."""

    unit = forms.ChoiceField(
        label="Komórka", error_messages={"required": "Wybierz komórkę, która załatwi pismo."}
    )
    post = forms.ChoiceField(
        label="Osoba", required=False, widget=PersonSelect, help_text="Puste: zdecyduje naczelnik"
    )
    instruction = forms.CharField(label="Polecenie", required=False, max_length=1000)
    due_on = DateField(label="Załatwić do", required=False)
    copies_to = forms.MultipleChoiceField(label="Do wiadomości", required=False, widget=PeopleSelect)

    def __init__(self, *args, on: date, unit_ids=None, **kwargs) -> None:
        super().__init__(*args, **kwargs)
        self.on = on
        units = _units(on)
        self.fields["unit"].choices = CHOOSE + [
            one for one in units if unit_ids is None or int(one[0]) in unit_ids
        ]
        self.fields["post"].choices = [("", "– cała komórka –"), *_posts(on, unit_ids)]
        self.fields["copies_to"].choices = units

    def clean(self) -> dict:
        """A person chosen brings his unit along."""
        data = super().clean()
        if data.get("post"):
            post = org.holder_or_substitute(int(data["post"]), self.on)
            if post is not None and not self.errors.get("unit"):
                data["unit"] = str(post.unit_id)
        return data


class OpenCaseForm(forms.Form):
    """A class, a title, a handler and a term."""

    jrwa = forms.ChoiceField(
        label="Klasa JRWA", error_messages={"required": "Wybierz klasę z wykazu akt."}, widget=PersonSelect
    )
    title = forms.CharField(label="Tytuł sprawy", max_length=300)
    handler = forms.ChoiceField(label="Prowadzi", widget=PersonSelect)
    term = forms.ChoiceField(label="Termin", required=False)
    is_public_kind = forms.BooleanField(
        label="Rozstrzygnięcie trafi do BIP (po anonimizacji)", required=False
    )
    is_restricted = forms.BooleanField(label="Zawęź dostęp do prowadzącego", required=False)

    def __init__(self, *args, on: date, unit_ids, **kwargs) -> None:
        super().__init__(*args, **kwargs)
        classes, terms = case_choices(on)
        self.fields["jrwa"].choices = CHOOSE + [(str(one.id), one.label) for one in classes]
        self.fields["handler"].choices = _posts(on, unit_ids)
        self.fields["term"].choices = [("", "bez terminu"), *((str(key), words) for key, words in terms)]


class AttachForm(forms.Form):
    """Into which case the letter goes."""

    mark = forms.CharField(
        label="Znak sprawy", max_length=60, error_messages={"required": "Wpisz znak sprawy."}
    )


class ReasonForm(forms.Form):
    """A word why."""

    reason = forms.CharField(label="Powód", max_length=300, error_messages={"required": "Napisz, dlaczego."})


class NoteForm(forms.Form):
    """A note."""

    text = forms.CharField(
        label="Notatka", widget=forms.Textarea, error_messages={"required": "Wpisz treść notatki."}
    )


class CloseForm(forms.Form):
    """How the case was settled."""

    how = forms.CharField(
        label="Jak załatwiono sprawę",
        max_length=300,
        error_messages={"required": "Napisz, jak sprawa została załatwiona."},
    )


class StartDocumentForm(forms.Form):
    """From which template a document starts."""

    template = forms.ChoiceField(label="Szablon")

    def __init__(self, *args, **kwargs) -> None:
        super().__init__(*args, **kwargs)
        active = Template.objects.filter(is_active=True)
        self.fields["template"].choices = [(one.code, one.name) for one in active]


class DraftForm(forms.Form):
    """The text of a document; `seen_version` guards another person's work."""

    title = forms.CharField(
        label="Tytuł", max_length=300, error_messages={"required": "Dokument musi mieć tytuł."}
    )
    body = forms.CharField(
        label="Treść", widget=forms.Textarea, error_messages={"required": "Dokument musi mieć treść."}
    )
    seen_version = forms.IntegerField(widget=forms.HiddenInput)


class SubmitForm(forms.Form):
    """Who approves, in this order."""

    first = forms.ChoiceField(label="Akceptuje", widget=PersonSelect)
    second = forms.ChoiceField(label="Potem akceptuje", required=False, widget=PersonSelect)

    def __init__(self, *args, on: date, **kwargs) -> None:
        super().__init__(*args, **kwargs)
        chiefs = _posts(on, only=lambda post: post.is_head)
        self.fields["first"].choices = chiefs
        self.fields["second"].choices = [("", "– nikt więcej –"), *chiefs]


class RemarkForm(forms.Form):
    """What the approver has to say; needed only when he sends the draft back."""

    remark = forms.CharField(
        label="Uwagi (potrzebne, gdy zwracasz do poprawy)",
        max_length=1000,
        widget=forms.Textarea,
        error_messages={"required": "Napisz, co trzeba poprawić."},
    )


class SignedFileForm(forms.Form):
    """The PDF signed outside."""

    file = forms.FileField(
        label="Podpisany plik PDF", error_messages={"required": "Wybierz podpisany plik PDF."}
    )


class SendForm(forms.Form):
    """How it goes out."""

    channel = forms.ChoiceField(
        label="Sposób wysłania",
        choices=[(str(one), CHANNEL_NAMES[one]) for one in (Channel.EBOI, Channel.POST, Channel.BY_HAND)],
        widget=forms.RadioSelect,
        error_messages={"required": "Wybierz, jak wysłać dokument."},
    )


class DeliveryForm(forms.Form):
    """What the return receipt says."""

    received_on = DateField(label="Dzień odbioru", required=False)
    available_from = DateField(label="Albo: dzień pierwszego awizo (nie odebrano)", required=False)

    def clean(self) -> dict:
        """One of the two."""
        data = super().clean()
        if not self.errors and not (data.get("received_on") or data.get("available_from")):
            raise forms.ValidationError("Podaj dzień odbioru albo dzień pierwszego awizo.")
        return data


class HandOverForm(forms.Form):
    """A new handler."""

    handler = forms.ChoiceField(label="Przekaż sprawę", widget=PersonSelect)

    def __init__(self, *args, on: date, unit_id: int, **kwargs) -> None:
        super().__init__(*args, **kwargs)
        self.fields["handler"].choices = _posts(on, [unit_id])


class ShareForm(forms.Form):
    """Another unit that may look in."""

    unit = forms.ChoiceField(label="Komórka")
    may_write = forms.BooleanField(label="Może dopisywać notatki i projekty", required=False)
    reason = forms.CharField(label="Po co", max_length=300, required=False)

    def __init__(self, *args, on: date, unit_id: int, **kwargs) -> None:
        super().__init__(*args, **kwargs)
        self.fields["unit"].choices = [one for one in _units(on) if one[0] != str(unit_id)]


class SuspendForm(forms.Form):
    """From when and on what basis the proceedings stop."""

    since = DateField(label="Od dnia")
    basis = forms.CharField(label="Podstawa prawna", max_length=150, initial="art. 97 § 1 KPA")
    note = forms.CharField(label="Powód", max_length=200, required=False)


class ResumeForm(forms.Form):
    """From when the proceedings go on."""

    on = DateField(label="Podjęto dnia")


class ExcludeForm(forms.Form):
    """Days that do not count."""

    since = DateField(label="Od")
    until = DateField(label="Do")
    kind = forms.ChoiceField(
        label="Powód",
        choices=[
            (str(kind), name) for kind, name in EXCLUSION_NAMES.items() if kind != ExclusionKind.SUSPENSION
        ],
    )
    note = forms.CharField(label="Szczegóły", max_length=200, required=False)


class ExtendForm(forms.Form):
    """A new date under art. 36."""

    due_on = DateField(label="Nowy termin")
    notified_on = DateField(label="Zawiadomiono strony dnia")
    reason = forms.CharField(label="Przyczyna zwłoki", max_length=300)


class BipForm(forms.Form):
    """Why a page in BIP is to be corrected or withdrawn."""

    reason = forms.CharField(
        label="Co jest nie tak",
        max_length=300,
        widget=forms.Textarea,
        help_text="Przy wycofaniu ten tekst przeczyta każdy, kto wejdzie na stronę. Nie wpisuj danych osobowych.",
        error_messages={"required": "Napisz, co jest nie tak."},
    )
