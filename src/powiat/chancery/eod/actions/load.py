"""Load: the office's own lists (JRWA, terms, templates) from files; loading twice changes nothing."""

import csv
import json
from datetime import date
from pathlib import Path

from django.db import transaction

from powiat.chancery.eod.models import JrwaEntry, Template, TermEntry


def _rows(file: Path) -> list[dict[str, str]]:
    with file.open(encoding="utf-8", newline="") as handle:
        return list(csv.DictReader(handle))


def _day(text: str) -> date | None:
    return date.fromisoformat(text) if text else None


def _yes(text: str) -> bool:
    return text.strip().lower() in ("1", "tak", "true", "yes")


@transaction.atomic
def load_jrwa(file: Path) -> int:
    """Columns: symbol, title, category, other_category, mode, outside_system, valid_from, valid_to, confirmed."""
    rows = _rows(file)
    symbols = {row["symbol"] for row in rows}
    for row in rows:
        has_children = any(other != row["symbol"] and other.startswith(row["symbol"]) for other in symbols)
        JrwaEntry.objects.update_or_create(
            symbol=row["symbol"],
            valid_from=_day(row.get("valid_from", "")) or date(2011, 1, 1),
            defaults={
                "title": row["title"],
                "category": row.get("category", ""),
                "category_elsewhere": row.get("other_category", ""),
                "mode": row.get("mode") or "electronic",
                "outside_system": row.get("outside_system", ""),
                "is_final": not has_children,
                "term": row.get("term", ""),
                "confirmed": _yes(row.get("confirmed", "")),
                "valid_to": _day(row.get("valid_to", "")),
            },
        )
    return len(rows)


@transaction.atomic
def load_terms(file: Path) -> int:
    """Columns: code, name, length, unit, event, legal_basis, valid_from, valid_to, confirmed, moves…, counts…"""
    rows = _rows(file)
    for row in rows:
        TermEntry.objects.update_or_create(
            code=row["code"],
            valid_from=_day(row["valid_from"]),
            defaults={
                "name": row["name"],
                "length": int(row["length"]),
                "unit": row["unit"],
                "event": row.get("event", ""),
                "legal_basis": row["legal_basis"],
                "valid_to": _day(row.get("valid_to", "")),
                "confirmed": _yes(row.get("confirmed", "")),
                "moves_off_free_days": _yes(row.get("moves_off_free_days", "1")),
                "counts_exclusions": _yes(row.get("counts_exclusions", "1")),
            },
        )
    return len(rows)


@transaction.atomic
def load_templates(folder: Path) -> int:
    """One JSON file a template: code, name, kind, title, body (list of lines)."""
    files = sorted(folder.glob("*.json"))
    for file in files:
        told = json.loads(file.read_text(encoding="utf-8"))
        Template.objects.update_or_create(
            code=told["code"],
            defaults={
                "name": told["name"],
                "kind": told["kind"],
                "title": told["title"],
                "body": "\n".join(told["body"]),
            },
        )
    return len(files)
