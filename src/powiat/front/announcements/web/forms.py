"""Forms of the duty officer: they check a dictionary, the actions write."""

from datetime import datetime, timedelta

from django import forms

from powiat.front.announcements.domain.level import Level

HOURS = (("1", "1 godzinę"), ("3", "3 godziny"), ("6", "6 godzin"), ("12", "12 godzin"), ("24", "dobę"),
         ("48", "2 dni"), ("168", "tydzień"), ("0", "do odwołania"))  # fmt: skip


class WarningForm(forms.Form):
    """Our own warning, from now on."""

    title = forms.CharField(
        label="Co się dzieje",
        max_length=120,
        help_text="Jedno krótkie zdanie; stoi na każdej stronie urzędu.",
        error_messages={"required": "Napisz, co się dzieje."},
    )
    text = forms.CharField(
        label="Co robić",
        max_length=2000,
        widget=forms.Textarea,
        help_text="Co ma zrobić mieszkaniec, gdzie zadzwonić, kiedy podamy następną wiadomość.",
        error_messages={"required": "Napisz, co mieszkaniec ma zrobić."},
    )
    level = forms.ChoiceField(
        label="Stopień",
        choices=[(str(int(one)), one.label) for one in Level],
        widget=forms.RadioSelect,
        initial="2",
        error_messages={"required": "Wybierz stopień."},
    )
    hours = forms.ChoiceField(label="Jak długo", choices=HOURS, initial="12")
    key = forms.UUIDField(widget=forms.HiddenInput)

    def ends_at(self, now: datetime) -> datetime | None:
        """None: until it is taken back."""
        hours = int(self.cleaned_data["hours"])
        return now + timedelta(hours=hours) if hours else None


class EmergencyForm(forms.Form):
    """What the home page will say instead of itself."""

    headline = forms.CharField(
        label="Nagłówek strony",
        max_length=120,
        initial="Sytuacja kryzysowa w powiecie łaskim",
        error_messages={"required": "Wpisz nagłówek."},
    )
    text = forms.CharField(
        label="Komunikat",
        max_length=4000,
        widget=forms.Textarea,
        required=False,
        help_text="Akapity rozdziel pustym wierszem. Może zostać pusty: ostrzeżenia pokażą się same.",
    )
    phone = forms.CharField(
        label="Telefon Powiatowego Centrum Zarządzania Kryzysowego", max_length=40, required=False
    )
    sure = forms.BooleanField(
        label="Potwierdzam: strona główna ma być od razu zastąpiona stroną tekstową",
        error_messages={"required": "Zaznacz potwierdzenie, jeśli naprawdę chcesz zastąpić stronę główną."},
    )
