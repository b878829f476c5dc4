"""What the kinds of entries are called on the screen."""

KINDS = {
    "case": "Sprawa",
    "letter": "Pismo",
    "document": "Dokument",
    "party": "Interesant",
    "service": "Usługa",
    "form": "Formularz",
    "page": "Strona",
    "news": "Aktualność",
    "bip": "BIP",
    "unit": "Wydział",
    "place": "Miejsce w urzędzie",
    "event": "Wydarzenie",
    "person": "Osoba",
    "file": "Plik",
}


def kind_name(kind: str) -> str:
    """The Polish name of a kind; a kind without one is shown as something other."""
    return KINDS.get(kind, "Inne")
