"""Forms of the register: search, and the data of one party."""

from django import forms

from powiat.ground.kernel import ade
from powiat.registers.parties.data import KIND_NAMES, AddressData, PartyData, PartyKind, PartyRef
from powiat.registers.parties.domain.entry import clean
from powiat.registers.parties.queries.card import FIELD_NAMES

PERSON_ONLY = ("first_name", "last_name", "pesel", "drop_pesel")
ADDRESS = ("town", "street", "building", "premises", "postal_code", "post", "country")


class SearchForm(forms.Form):
    """What to look for."""

    q = forms.CharField(label="Szukaj", required=False, max_length=200)
    rodzaj = forms.ChoiceField(
        label="Rodzaj", required=False, choices=[("", "Wszystkie rodzaje"), *KIND_NAMES.items()]
    )


class PartyForm(forms.Form):
    """The data of one party. Which fields there are depends on the kind, chosen by a link above the form."""

    first_name = forms.CharField(label="Imię lub imiona", required=False, max_length=100)
    last_name = forms.CharField(
        label="Nazwisko", max_length=150, error_messages={"required": "Wpisz nazwisko."}
    )
    name = forms.CharField(label="Nazwa", max_length=300, error_messages={"required": "Wpisz nazwę."})
    pesel = forms.CharField(label="PESEL", required=False, max_length=20)
    drop_pesel = forms.BooleanField(label="Usuń zapisany PESEL", required=False)
    nip = forms.CharField(label="NIP", required=False, max_length=20)
    regon = forms.CharField(label="REGON", required=False, max_length=20)
    krs = forms.CharField(label="KRS", required=False, max_length=20)
    ade = forms.CharField(label="Adres do e-Doręczeń", required=False, max_length=60)
    ade_anyway = forms.BooleanField(label="Użyj tego adresu do e-Doręczeń mimo to", required=False)
    email = forms.CharField(label="E-mail", required=False, max_length=254)
    phone = forms.CharField(label="Telefon", required=False, max_length=40)
    town = forms.CharField(label="Miejscowość", required=False, max_length=100)
    street = forms.CharField(label="Ulica", required=False, max_length=120)
    building = forms.CharField(label="Numer domu", required=False, max_length=20)
    premises = forms.CharField(label="Numer lokalu", required=False, max_length=20)
    postal_code = forms.CharField(label="Kod pocztowy", required=False, max_length=12)
    post = forms.CharField(label="Poczta", required=False, max_length=100)
    country = forms.CharField(label="Kod kraju", required=False, max_length=2, initial="PL")

    def __init__(
        self, *args: object, kind: PartyKind, known: PartyRef | None = None, **kwargs: object
    ) -> None:
        if known is not None:
            kwargs["initial"] = _initial(known)
        super().__init__(*args, **kwargs)
        self.kind = kind
        self.data_of_party: PartyData | None = None
        is_person = kind == PartyKind.PERSON
        for field in ("name",) if is_person else PERSON_ONLY:
            del self.fields[field]
        if is_person:
            self._ask_for_pesel(known)
        self.fields["street"].help_text = "Z „ul.”, „pl.” lub „os.”; na wsi bez ulic zostaw puste."
        self.fields["post"].help_text = "Gdy inna niż miejscowość."
        self.fields["ade"].help_text = "W postaci AE:PL-12345-67890-ABCDE-12."
        self.is_ade_doubtful = False

    def _ask_for_pesel(self, known: PartyRef | None) -> None:
        """A known PESEL is not shown in the form: it is kept unless a new one is typed."""
        if known is None or not known.pesel_masked:
            del self.fields["drop_pesel"]
        else:
            self.fields[
                "pesel"
            ].help_text = f"Zapisany: {known.pesel_masked}. Zostaw puste, żeby go nie zmieniać."

    def clean(self) -> dict:
        """Check the whole entry by the rules; a mistake stands beside its field."""
        typed = super().clean()
        data = PartyData(
            kind=self.kind,
            address=AddressData(**{field: typed.get(field, "") for field in ADDRESS}),
            **{field: value for field, value in typed.items() if field in PARTY_FIELDS},
        )
        cleaned, mistakes = clean(data)
        for field, message in mistakes.items():
            if field in self.fields and field not in self.errors:
                self.add_error(field, message)
        if cleaned.ade and not ade.sum_agrees(cleaned.ade):
            self.is_ade_doubtful = True
            if not typed.get("ade_anyway"):
                self.add_error(
                    "ade", "Ostatnie dwie cyfry nie pasują do reszty adresu. Sprawdź, czy nie ma pomyłki."
                )
        self.data_of_party = cleaned
        return typed

    @property
    def keeps_pesel(self) -> bool:
        """True when the known number stays: none was typed and removing it was not asked for."""
        return not self.cleaned_data.get("pesel") and not self.cleaned_data.get("drop_pesel")


def label_of(field: str) -> str:
    """The name of a field as a label: „Adres”, „E-mail”, „NIP”."""
    name = FIELD_NAMES[field]
    return name[0].upper() + name[1:]


class MergeForm(forms.Form):
    """Which of two entries is right, field by field; only fields in which they differ."""

    def __init__(self, *args: object, differing: dict[str, tuple[str, str]], **kwargs: object) -> None:
        super().__init__(*args, **kwargs)
        for field, (own, other) in differing.items():
            self.fields[field] = forms.ChoiceField(
                label=f"{label_of(field)}: co jest prawidłowe?",
                choices=[("own", own), ("other", other)],
                widget=forms.RadioSelect,
                initial="own",
                error_messages={"required": "Wybierz, co jest prawidłowe."},
            )


PARTY_FIELDS = frozenset(
    {"name", "first_name", "last_name", "pesel", "nip", "regon", "krs", "ade", "email", "phone"}
)


def _initial(known: PartyRef) -> dict[str, str]:
    first, _, last = known.name.rpartition(" ")
    values = {
        field: getattr(known, field) for field in ("name", "nip", "regon", "krs", "ade", "email", "phone")
    }
    address = {field: getattr(known.address, field) for field in ADDRESS}
    return {"first_name": first, "last_name": last} | values | address
