"""Columns: what a row of a register may hold, checked before anything is kept."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal, InvalidOperation
from typing import Any

TEXT, LONG, DAY, MONEY, NUMBER, LINK, CHOICE, FLAG = (
    "text",
    "long",
    "date",
    "money",
    "number",
    "link",
    "choice",
    "flag",
)
KINDS = (TEXT, LONG, DAY, MONEY, NUMBER, LINK, CHOICE, FLAG)
_LINK = re.compile(r"(https?://|/)[^\s<>\"]+")
LONGEST = {TEXT: 300, LONG: 5000, LINK: 300, CHOICE: 100}


class WrongRow(Exception):
    """The row cannot be kept; `errors` say why, by the name of the column, in Polish."""

    def __init__(self, errors: dict[str, str]) -> None:
        super().__init__("; ".join(f"{name}: {text}" for name, text in errors.items()))
        self.errors = errors


@dataclass(frozen=True, slots=True)
class Column:
    """A column of a register. `only_if` names a flag without which the value is not shown at all."""

    name: str
    label: str
    kind: str = TEXT
    is_required: bool = False
    is_listed: bool = False
    choices: tuple[str, ...] = ()
    only_if: str = ""
    hint: str = ""
    is_internal: bool = False

    @classmethod
    def of(cls, told: Mapping[str, Any]) -> "Column":
        """As it stands in standards/bip/registers.json."""
        return cls(
            told["name"],
            told["label"],
            told.get("kind", TEXT),
            told.get("required", False),
            told.get("list", False),
            tuple(told.get("choices", ())),
            told.get("only_if", ""),
            told.get("hint", ""),
            told.get("internal", False),
        )


def clean(columns: Sequence[Column], given: Mapping[str, Any]) -> dict[str, Any]:
    """The values in their one form. Raises WrongRow; a value without the consent it needs is dropped."""
    errors = {
        name: "Rejestr nie ma takiej kolumny." for name in given if name not in {one.name for one in columns}
    }
    made: dict[str, Any] = {}
    for one in columns:
        value = given.get(one.name)
        if value in (None, ""):
            if one.is_required:
                errors[one.name] = f"Uzupełnij pole „{one.label}”."
            made[one.name] = False if one.kind == FLAG else ""
            continue
        try:
            made[one.name] = _one(one, value)
        except ValueError as wrong:
            errors[one.name] = str(wrong)
    if errors:
        raise WrongRow(errors)
    for one in columns:
        if one.only_if and not made.get(one.only_if):
            made[one.name] = ""
    return made


def _one(column: Column, value: Any) -> Any:
    if column.kind == FLAG:
        return value in (True, "true", "tak", "True", "1", "on")
    if column.kind == DAY:
        return _day(column, value)
    if column.kind in (MONEY, NUMBER):
        return _amount(column, value)
    text = str(value).strip()
    if len(text) > LONGEST[column.kind]:
        raise ValueError(f"„{column.label}” może mieć najwyżej {LONGEST[column.kind]} znaków.")
    if column.kind == LINK and not _LINK.fullmatch(text):
        raise ValueError(f"„{column.label}” ma być adresem zaczynającym się od https:// albo /.")
    if column.kind == CHOICE and text not in column.choices:
        raise ValueError(f"„{column.label}”: wybierz jedną z możliwości.")
    return text


def _day(column: Column, value: Any) -> str:
    try:
        return (value if isinstance(value, date) else date.fromisoformat(str(value)[:10])).isoformat()
    except ValueError as wrong:
        raise ValueError(f"„{column.label}” ma być datą, na przykład 2026-11-25.") from wrong


def _amount(column: Column, value: Any) -> str:
    text = re.sub(r"[\s\u00a0\u202f]|zł", "", str(value)).replace(",", ".")
    try:
        amount = Decimal(text)
    except InvalidOperation as wrong:
        raise ValueError(f"„{column.label}” ma być liczbą, na przykład 1 234,56.") from wrong
    if not amount.is_finite() or abs(amount) >= Decimal(10) ** 13:
        raise ValueError(f"„{column.label}” ma być liczbą, na przykład 1 234,56.")
    return f"{amount:.2f}" if column.kind == MONEY else f"{amount.normalize():f}"


def shown(column: Column, value: Any) -> str:
    """The value as a reader sees it."""
    if column.kind == FLAG:
        return "tak" if value else "nie"
    if value in (None, ""):
        return ""
    if column.kind == DAY:
        return f"{date.fromisoformat(value):%d.%m.%Y}"
    if column.kind == MONEY:
        return f"{Decimal(value):,.2f}".replace(",", "\u00a0").replace(".", ",") + "\u00a0zł"
    return str(value)
