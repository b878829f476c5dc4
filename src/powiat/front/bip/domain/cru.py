"""CRU: contracts for the Central Register of Contracts, by rules that have a day from which they hold.

The rules are data (standards/bip/cru.json): which contracts, which columns, on what basis, and whether the office has
confirmed them. The file's form is typed from memory and marked so until the ministry's description is at hand.
"""

import csv
import io
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any


@dataclass(frozen=True, slots=True)
class Rules:
    """The rules of one time."""

    valid_from: date
    basis: str
    is_confirmed: bool
    forms: tuple[str, ...]
    columns: tuple[tuple[str, str], ...]
    remark: str = ""


@dataclass(frozen=True, slots=True)
class Left:
    """A contract that does not go into the file, and why."""

    number: str
    why: str


@dataclass(frozen=True, slots=True)
class Export:
    """The file, and what was left out of it."""

    content: str
    rows: int
    left: tuple[Left, ...]


def parse(told: Sequence[Mapping[str, Any]]) -> tuple[Rules, ...]:
    """The rules as they stand in the file, the newest first."""
    made = [
        Rules(
            date.fromisoformat(one["valid_from"]),
            one["basis"],
            bool(one["confirmed"]),
            tuple(one["forms"]),
            tuple((column["name"], column["from"]) for column in one["columns"]),
            one.get("remark", ""),
        )
        for one in told
    ]
    return tuple(sorted(made, key=lambda one: one.valid_from, reverse=True))


def rules_on(rules: Sequence[Rules], day: date) -> Rules | None:
    """The rules that hold for a contract concluded on that day; None before the register began."""
    return next((one for one in rules if one.valid_from <= day), None)


def export(rows: Iterable[Mapping[str, Any]], rules: Sequence[Rules], since: date, until: date) -> Export:
    """Contracts concluded from `since` to `until` as CSV by the rules of the last day (UTF-8, RFC 4180)."""
    current = rules_on(rules, until)
    out = io.StringIO()
    writer = csv.writer(out)
    left: list[Left] = []
    number = 0
    if current:
        writer.writerow([name for name, _ in current.columns])
    for row in sorted(rows, key=lambda one: (str(one["data_zawarcia"]), str(one["numer"]))):
        concluded = date.fromisoformat(row["data_zawarcia"])
        if not since <= concluded <= until:
            continue
        why = _why_left(row, rules_on(rules, concluded))
        if why or current is None:
            left.append(Left(str(row["numer"]), why))
            continue
        writer.writerow([_cell(row.get(source, "")) for _, source in current.columns])
        number += 1
    return Export(out.getvalue(), number, tuple(left))


def _why_left(row: Mapping[str, Any], rules: Rules | None) -> str:
    if rules is None:
        return "zawarta, zanim zaczął działać CRU"
    if row.get("forma") not in rules.forms:
        return f"forma umowy ({row.get('forma') or 'nieznana'}) nie podlega wpisowi"
    return ""


def _cell(value: Any) -> str:
    text = ("tak" if value else "nie") if isinstance(value, bool) else str(value)
    return "'" + text if text[:1] in ("=", "+", "-", "@", "\t") else text
