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

# What a visitor most often came for: when two things answer equally well, the one by which a matter is settled is first.
LEADING = {"service": 0.6, "form": 0.2, "page": 0.3, "unit": 0.3, "person": 0.1, "place": 0.1, "file": -0.2}


def kind_name(kind: str) -> str:
    """The Polish name of a kind; a kind without one is shown as something other."""
    return KINDS.get(kind, "Inne")
