"""Forms of the tour's editor: they check a dictionary, the actions write."""

from django import forms

from powiat.front.tour.data import Angles
from powiat.front.tour.models import Hotspot, Link

FLOORS = [(-1, "Piwnica"), (0, "Parter"), (1, "Pierwsze piętro"), (2, "Drugie piętro"), (3, "Trzecie piętro")]
ADDRESS = "Adres na naszej stronie, na przykład /uslugi/, albo pełny adres zaczynający się od https://"


def check_address(value: str) -> str:
    """Ours or https; nothing that a browser would run."""
    if (value and not value.startswith(("/", "https://"))) or value.startswith("//"):
        raise forms.ValidationError("Wpisz adres zaczynający się od / albo https://.")
    return value


class SceneForm(forms.Form):
    """The words of a place."""

    title = forms.CharField(
        label="Nazwa", max_length=120, error_messages={"required": "Wpisz nazwę miejsca."}
    )
    room = forms.CharField(label="Numer pokoju", max_length=20, required=False)
    description = forms.CharField(
        label="Opis",
        widget=forms.Textarea(attrs={"rows": 4}),
        help_text="Co widzi i co ma zrobić ktoś, kto tu stanie. To jedyny opis dla osoby, która nie widzi zdjęcia.",
        error_messages={"required": "Opisz to miejsce słowami."},
    )
    accessibility = forms.CharField(
        label="Dostępność",
        widget=forms.Textarea(attrs={"rows": 3}),
        required=False,
        help_text="Progi, szerokość drzwi, poręcze, pętla indukcyjna, tłumacz.",
    )
    floor = forms.TypedChoiceField(label="Piętro", choices=FLOORS, coerce=int)
    plan_x = forms.FloatField(
        label="Na planie: metry na wschód od wejścia", localize=True, min_value=-500, max_value=500
    )
    plan_y = forms.FloatField(
        label="Na planie: metry na północ od wejścia", localize=True, min_value=-500, max_value=500
    )
    pjm_url = forms.CharField(
        label="Film w polskim języku migowym (PJM)", max_length=200, required=False, help_text=ADDRESS
    )
    pjm_planned = forms.BooleanField(
        label="Filmu jeszcze nie ma: napisz „film w PJM będzie tutaj”", required=False
    )
    version = forms.IntegerField(required=False, widget=forms.HiddenInput)

    def clean_pjm_url(self) -> str:
        """An address that may be shown."""
        return check_address(self.cleaned_data["pjm_url"].strip())


class AnglesForm(forms.Form):
    """Where a thing lies in the picture; the fields alone are enough, the picture only helps."""

    yaw = forms.FloatField(
        label="Kierunek w poziomie (stopnie)",
        required=False,
        localize=True,
        min_value=-180,
        max_value=180,
        help_text="0 to środek zdjęcia, 90 to prawo, -90 to lewo, 180 to tył.",
        error_messages={"invalid": "Wpisz liczbę, na przykład 35."},
    )
    pitch = forms.FloatField(
        label="Kierunek w pionie (stopnie)",
        required=False,
        localize=True,
        min_value=-90,
        max_value=90,
        help_text="0 to wysokość oczu, 90 to sufit, -90 to podłoga.",
        error_messages={"invalid": "Wpisz liczbę, na przykład -10."},
    )

    def clean(self) -> dict:
        """Both or neither."""
        given = super().clean()
        if "yaw" in given and "pitch" in given and (given["yaw"] is None) != (given["pitch"] is None):
            self.add_error(
                "pitch" if given["pitch"] is None else "yaw",
                "Podaj oba kierunki albo żadnego (wtedy punkt nie ma miejsca na zdjęciu).",
            )
        return given

    @property
    def angles(self) -> Angles | None:
        """What was given; None for no place in the picture."""
        given = self.cleaned_data
        return None if given["yaw"] is None else Angles(given["yaw"], given["pitch"])


class PictureForm(AnglesForm):
    """The 360° picture of a place; without words it is not taken."""

    file = forms.FileField(
        label="Nowe zdjęcie 360°",
        required=False,
        help_text="JPG, PNG albo WebP, dwa razy szersze niż wyższe, najlepiej 4096 na 2048 punktów, do 50 MB.",
    )
    alt = forms.CharField(
        label="Co jest na zdjęciu (opis dla osób, które go nie widzą)",
        max_length=600,
        widget=forms.Textarea(attrs={"rows": 3}),
        error_messages={"required": "Opisz zdjęcie: bez opisu nie można go pokazać."},
    )
    north_yaw = forms.FloatField(
        label="Gdzie jest północ (stopnie w poziomie)",
        required=False,
        localize=True,
        min_value=-180,
        max_value=180,
        help_text="Potrzebne do strzałki na planie. Puste, jeśli nie wiadomo.",
    )
    field_order = ("file", "alt", "north_yaw", "yaw", "pitch")

    def __init__(self, *args, **kwargs) -> None:
        super().__init__(*args, **kwargs)
        self.fields["yaw"].label = "Pierwsze spojrzenie w poziomie (stopnie)"
        self.fields["pitch"].label = "Pierwsze spojrzenie w pionie (stopnie)"


class LinkForm(AnglesForm):
    """A way on."""

    end = forms.TypedChoiceField(
        label="Dokąd prowadzi",
        coerce=int,
        error_messages={"required": "Wybierz miejsce, do którego prowadzi przejście."},
    )
    label = forms.CharField(
        label="Napis na przycisku",
        max_length=120,
        help_text="Na przykład: Przejdź do sali obsługi",
        error_messages={"required": "Wpisz, co ma być na przycisku."},
    )
    directions = forms.CharField(
        label="Wskazówka dla idącego",
        max_length=300,
        help_text="Na przykład: Skręć w prawo i przejdź przez szeroko otwarte drzwi",
        error_messages={"required": "Napisz, jak iść."},
    )
    kind = forms.ChoiceField(label="Rodzaj", choices=Link.Kind)
    metres = forms.IntegerField(
        label="Ile metrów",
        min_value=1,
        max_value=999,
        error_messages={"required": "Wpisz odległość w metrach."},
    )
    is_step_free = forms.BooleanField(label="Bez schodów", required=False)
    field_order = ("end", "label", "directions", "kind", "metres", "is_step_free", "yaw", "pitch")

    def __init__(self, *args, ends=(), **kwargs) -> None:
        super().__init__(*args, **kwargs)
        self.fields["end"].choices = [("", "Wybierz"), *ends]


class HotspotForm(AnglesForm):
    """A point in a place."""

    kind = forms.ChoiceField(label="Rodzaj", choices=Hotspot.Kind)
    title = forms.CharField(label="Nazwa", max_length=200, error_messages={"required": "Wpisz nazwę punktu."})
    text = forms.CharField(
        label="Jedno lub dwa zdania", max_length=400, required=False, widget=forms.Textarea(attrs={"rows": 2})
    )
    unit_symbol = forms.ChoiceField(label="Wydział, który to załatwia", required=False)
    url = forms.CharField(label="Odnośnik", max_length=200, required=False, help_text=ADDRESS)
    field_order = ("kind", "title", "text", "unit_symbol", "url", "yaw", "pitch")

    def __init__(self, *args, units=(), **kwargs) -> None:
        super().__init__(*args, **kwargs)
        self.fields["unit_symbol"].choices = [("", "Nie dotyczy"), *units]

    def clean_url(self) -> str:
        """An address that may be shown."""
        return check_address(self.cleaned_data["url"].strip())
