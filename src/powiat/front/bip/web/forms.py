"""Forms of the editors' desk: they check a dictionary, the actions write."""

from django import forms

from powiat.front.bip.actions.write import Text
from powiat.front.bip.domain.personal import suggestions
from powiat.front.bip.domain.picture_page import Area
from powiat.front.bip.queries.sections import choices
from powiat.ground.ui.widgets import DateField, FilesField

WRITING = (
    "Akapity rozdziel pustym wierszem. Nagłówek: „## Nagłówek”. Lista: „- punkt” albo „1. punkt”. "
    "Pogrubienie: **tekst**. Odnośnik: [nazwa](adres)."
)
EXCLUSION = ("exclusion_scope", "exclusion_basis", "exclusion_by", "exclusion_interest")


class ArticleForm(forms.Form):
    """An article as an editor writes it."""

    section_id = forms.ChoiceField(label="Dział", error_messages={"required": "Wybierz dział."})
    title = forms.CharField(
        label="Tytuł", max_length=300, error_messages={"required": "Wpisz tytuł informacji."}
    )
    body = forms.CharField(label="Treść", widget=forms.Textarea, required=False, help_text=WRITING)
    author = forms.CharField(
        label="Kto wytworzył informację lub odpowiada za jej treść",
        max_length=200,
        help_text="Imię i nazwisko, stanowisko",
        error_messages={"required": "Wpisz, kto wytworzył informację."},
    )
    made_on = DateField(label="Kiedy ją wytworzono")
    expires_on = DateField(
        label="Ostatni dzień ważności",
        required=False,
        help_text="Gdy informacja przestaje obowiązywać (ogłoszenie, nabór). "
        "Potem strona zostaje, ale z oznaczeniem „archiwalna”",
    )
    revision = forms.IntegerField(required=False, widget=forms.HiddenInput)
    files = FilesField(label="Nowe załączniki", required=False)
    note = forms.CharField(
        label="Co się zmieniło i dlaczego",
        max_length=300,
        required=False,
        help_text="Trafi do publicznego rejestru zmian",
    )
    exclusion_scope = forms.CharField(
        label="Zakres wyłączenia", max_length=500, required=False, help_text="Czego nie pokazujemy"
    )
    exclusion_basis = forms.CharField(label="Podstawa prawna", max_length=300, required=False)
    exclusion_by = forms.CharField(label="Kto wyłączył jawność", max_length=200, required=False)
    exclusion_interest = forms.CharField(label="W czyim interesie", max_length=300, required=False)

    def __init__(self, *args, needs_note: bool = False, kept: tuple = (), **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["section_id"].choices = [("", "Wybierz dział"), *choices()]
        self.fields["note"].required = needs_note
        self.fields["note"].error_messages["required"] = (
            "Napisz, co się zmieniło: czytelnik ma prawo to wiedzieć."
        )
        if kept:
            self.fields["keep"] = forms.MultipleChoiceField(
                label="Załączniki, które zostają",
                required=False,
                choices=kept,
                initial=[one for one, _ in kept],
                widget=forms.CheckboxSelectMultiple,
            )

    def clean(self) -> dict:
        """Art. 8 ust. 5 u.d.i.p.: an exclusion gives all four facts or there is none."""
        data = super().clean() or {}
        made, last = data.get("made_on"), data.get("expires_on")
        if made and last and last < made:
            self.add_error(
                "expires_on", "Ostatni dzień ważności nie może być wcześniejszy niż dzień wytworzenia."
            )
        given = [name for name in EXCLUSION if data.get(name)]
        if given and len(given) < len(EXCLUSION):
            for name in EXCLUSION:
                if not data.get(name):
                    self.add_error(name, "Przy wyłączeniu jawności ta informacja jest obowiązkowa.")
        return data

    def text(self, files: tuple = ()) -> Text:
        """The checked values."""
        data = self.cleaned_data
        return Text(
            section_id=int(data["section_id"]),
            title=data["title"].strip(),
            body=data["body"].strip(),
            author=data["author"].strip(),
            made_on=data["made_on"],
            note=data["note"].strip(),
            expires_on=data.get("expires_on"),
            files=files,
            **{name: data[name].strip() for name in EXCLUSION},
        )


class FindForm(forms.Form):
    """A word in the titles of pages."""

    use_required_attribute = False
    q = forms.CharField(label="Szukaj w tytułach stron", max_length=100)


class ReasonForm(forms.Form):
    """A reason that the public reads."""

    reason = forms.CharField(
        label="Powód",
        max_length=300,
        help_text="Przeczyta go każdy, kto wejdzie na tę stronę",
        error_messages={"required": "Wpisz powód."},
    )


class RemarkForm(forms.Form):
    """What is to be changed before the page goes out."""

    remark = forms.CharField(
        label="Co poprawić",
        max_length=500,
        widget=forms.Textarea,
        error_messages={"required": "Napisz, co trzeba poprawić."},
    )


class PlanForm(forms.Form):
    """When the system is to publish the page by itself."""

    day = DateField(label="Dzień publikacji")
    hour = forms.TimeField(
        label="Godzina",
        widget=forms.TimeInput(attrs={"type": "time"}),
        error_messages={"required": "Podaj godzinę.", "invalid": "Podaj godzinę, na przykład 9:00."},
    )


class SubjectForm(forms.Form):
    """What a request for public information asks for, in words for everybody."""

    subject = forms.CharField(
        label="Przedmiot wniosku",
        max_length=300,
        help_text="W kilku słowach. Bez danych osobowych: rejestr jest publiczny",
        error_messages={"required": "Napisz, czego dotyczy wniosek."},
    )

    def clean_subject(self) -> str:
        """A thing that looks like data of a person is stopped here."""
        text = self.cleaned_data["subject"].strip()
        found = suggestions(text, ())
        if found:
            raise forms.ValidationError(
                "To wygląda na dane osobowe: {}. Usuń je z opisu.".format(
                    ", ".join(one.text for one in found)
                )
            )
        return text


class CostsForm(forms.Form):
    """When the applicant was told of costs."""

    told_on = DateField(label="Dzień zawiadomienia o kosztach")


class ExtendForm(forms.Form):
    """A new term and its reasons."""

    due_on = DateField(label="Nowy termin odpowiedzi")
    reason = forms.CharField(
        label="Przyczyna opóźnienia",
        max_length=500,
        help_text="Przeczyta ją każdy w rejestrze wniosków",
        error_messages={"required": "Podaj przyczynę."},
    )


class CheckForm(forms.Form):
    """The signature under a day of the log."""

    remarks = forms.CharField(
        label="Uwagi",
        max_length=1000,
        required=False,
        widget=forms.Textarea,
        help_text="Co zauważono i co z tym zrobiono. Zostaw puste, gdy wszystko w porządku",
    )


class ArchiveForm(forms.Form):
    """A file with pages of the earlier bulletin."""

    file = forms.FileField(
        label="Plik ze stronami",
        help_text="Zapisana strona (.html), tabela (.csv) albo archiwum .zip z takimi plikami, do 200 MB",
        error_messages={"required": "Wybierz plik.", "empty": "Ten plik jest pusty."},
    )


class PeriodForm(forms.Form):
    """Contracts concluded from a day to a day."""

    since = DateField(label="Zawarte od")
    until = DateField(label="Zawarte do")

    def clean(self) -> dict:
        """The first day is not after the last."""
        data = super().clean() or {}
        if data.get("since") and data.get("until") and data["since"] > data["until"]:
            self.add_error("until", "Ten dzień jest wcześniejszy niż pierwszy.")
        return data


class RedactionForm(forms.Form):
    """What is to be removed from a document."""

    words = forms.CharField(
        label="Inne słowa do usunięcia",
        required=False,
        widget=forms.Textarea,
        help_text="Każde wyrażenie w osobnym wierszu, dokładnie tak, jak stoi w dokumencie",
    )
    areas = forms.CharField(
        label="Obszary do zamalowania",
        required=False,
        widget=forms.Textarea,
        help_text="Gdy danych nie da się zaznaczyć słowami (pieczątka, podpis odręczny, skan). W każdym wierszu: "
        "strona, od lewej, od góry, do prawej, do dołu, w procentach strony. Na przykład: 1, 50, 80, 100, 95. "
        "Strona z obszarem staje się obrazem z warstwą tekstową.",
    )

    def __init__(self, *args, suggestions: tuple = (), chosen: tuple = (), **kwargs):
        super().__init__(*args, **kwargs)
        if suggestions:
            self.fields["found"] = forms.MultipleChoiceField(
                label="Dane znalezione w dokumencie",
                required=False,
                choices=[(one.text, f"{one.text} ({one.kind}, {one.times}×)") for one in suggestions],
                initial=list(chosen) or [one.text for one in suggestions if one.is_sure],
                widget=forms.CheckboxSelectMultiple,
                help_text="Zaznaczone zostaną usunięte. Nazwiska urzędników działających w urzędzie są jawne.",
            )

    def clean_areas(self) -> list[Area]:
        """Five numbers in each line."""
        made = []
        for line in self.cleaned_data["areas"].splitlines():
            if not line.strip():
                continue
            try:
                page, *edges = (float(one.strip().replace(" ", "")) for one in line.split(","))
                left, top, right, bottom = edges
            except ValueError as error:
                raise forms.ValidationError(f"Nie rozumiem wiersza „{line}”. Wpisz pięć liczb.") from error
            if page < 1 or not (0 <= left < right <= 100 and 0 <= top < bottom <= 100):
                raise forms.ValidationError(f"Obszar „{line}” nie mieści się na stronie.")
            made.append(Area(int(page), left, top, right, bottom))
        return made

    def phrases(self) -> list[str]:
        """Ticked and typed words."""
        data = self.cleaned_data
        return [*data.get("found", []), *data["words"].splitlines()]
