"""What we say when an answer does not pass: always what to do, never the validator's own words."""

from typing import Any

from powiat.chancery.eforms.domain.definition import Field
from powiat.ground.kernel.text_pl import counted

_FORMATS = {
    "email": "Wpisz adres e-mail w postaci imie.nazwisko@domena.pl",
    "phone": "Wpisz numer telefonu, na przykład 600 100 200 albo +49 30 123456",
    "pesel": "Sprawdź numer PESEL: ma 11 cyfr i ten numer jest błędny",
    "nip": "Sprawdź NIP: ma 10 cyfr i ten numer jest błędny",
    "krs": "Wpisz numer KRS: ma 10 cyfr, na przykład 0000123456",
    "postal-code": "Wpisz kod pocztowy w postaci 98-100",
    "date": "Wpisz istniejącą datę: dzień, miesiąc i rok czterema cyframi, na przykład 5 3 2026",
    "uuid": "Dodaj ten plik jeszcze raz",
}

_MISSING = {
    "radios": "Wybierz jedną z odpowiedzi: {label}",
    "select": "Wybierz z listy: {label}",
    "checkboxes": "Zaznacz co najmniej jedną odpowiedź: {label}",
    "statement": "Zaznacz oświadczenie, aby wysłać formularz",
    "files": "Dodaj plik: {label}",
    "group": "Dodaj co najmniej jedną pozycję: {label}",
}


def characters(count: int) -> str:
    """„5 znaków”."""
    return counted(count, "znak", "znaki", "znaków")


def positions(count: int) -> str:
    """„5 pozycji”."""
    return counted(count, "pozycję", "pozycje", "pozycji")


def missing(field: Field) -> str:
    """The answer is not there."""
    if field.missing:
        return field.missing
    return _MISSING.get(field.widget, "Uzupełnij pole: {label}").format(label=field.label)


def wrong(field: Field, keyword: str, limit: Any, value: Any) -> str:
    """The answer breaks one keyword of the schema."""
    if keyword in field.messages:
        return field.messages[keyword]
    size = len(value) if isinstance(value, str | list) else 0
    match keyword:
        case "format":
            return _FORMATS.get(limit, f"Popraw pole: {field.label}")
        case "minLength":
            least = characters(limit)
            return f"Napisz trochę więcej: {field.label} – co najmniej {least}, teraz {characters(size)}"
        case "maxLength":
            return f"Skróć tekst: {field.label} – najwyżej {characters(limit)}, teraz {characters(size)}"
        case "enum" | "const" if field.widget == "statement":
            return missing(field)
        case "enum" | "const":
            return f"Wybierz odpowiedź z listy: {field.label}"
        case "minItems":
            return f"{field.label}: podaj co najmniej {positions(limit)}"
        case "maxItems":
            return f"{field.label}: zostaw najwyżej {positions(limit)}, teraz jest {size}"
        case "uniqueItems":
            return f"{field.label}: usuń powtórzone pozycje"
        case "minimum" | "exclusiveMinimum":
            return f"{field.label}: podaj liczbę nie mniejszą niż {limit}"
        case "maximum" | "exclusiveMaximum":
            return f"{field.label}: podaj liczbę nie większą niż {limit}"
    return f"Popraw pole: {field.label}"
