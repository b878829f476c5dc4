"""Answers in words, as a person reads them: on the page, in the PDF, in the search."""

from collections.abc import Mapping
from datetime import date
from typing import Any

from powiat.chancery.eforms.data import Answers, SummaryRow, SummarySection
from powiat.chancery.eforms.domain.cleaning import clean_all, step_fields
from powiat.chancery.eforms.domain.conditions import holds
from powiat.chancery.eforms.domain.definition import GROUP_WIDGETS, Definition, Field
from powiat.chancery.eforms.domain.formats import is_date
from powiat.ground.kernel.text_pl import date_in_words, file_size

NO_ANSWER = "nie podano"


def shown(field: Field, value: Any) -> str:
    """A stored value as one would type it."""
    if not isinstance(value, str):
        return ""
    if field.widget == "phone" and value.startswith("+48") and len(value) == 12:
        return f"{value[3:6]} {value[6:9]} {value[9:]}"
    return value


def day(value: str) -> str:
    """2026-03-05 -> 5 marca 2026 r."""
    return date_in_words(date.fromisoformat(value)) if is_date(value) else value


def lines(field: Field, value: Any) -> tuple[str, ...]:
    """One answer as lines of text."""
    if value is None:
        return (NO_ANSWER,)
    if field.widget in ("radios", "select"):
        return (field.labels.get(value, str(value)),)
    if field.widget == "checkboxes":
        return tuple(field.labels.get(one, str(one)) for one in value)
    if field.widget == "statement":
        return ("tak",)
    if field.widget == "date":
        return (day(value),)
    if field.widget == "files":
        return tuple(f"{one['name']} ({file_size(one['size'])})" for one in value)
    if field.widget == "address":
        return _address(value)
    return tuple(shown(field, value).split("\n"))


def _address(value: Mapping[str, str]) -> tuple[str, ...]:
    flat = f" m. {value['flat']}" if value.get("flat") else ""
    street = value.get("street") or value.get("city", "")
    return (
        f"{street} {value.get('house', '')}{flat}".strip(),
        f"{value.get('postal_code', '')} {value.get('city', '')}".strip(),
    )


def summary(definition: Definition, answers: Answers) -> tuple[SummarySection, ...]:
    """All visible questions with their answers, step by step."""
    data = clean_all(definition, answers).data
    sections = []
    for step in definition.steps:
        rows = tuple(
            _row(one, data.get(one.name), one.name) for one in step_fields(step, data) if one.holds_data
        )
        if rows:
            sections.append(SummarySection(step.id, step.title, rows))
    return tuple(sections)


def _row(field: Field, value: Any, name: str) -> SummaryRow:
    label = field.label
    if field.widget == "party" and value:
        return SummaryRow(name, label, (), f"f-{name}-{field.fields[0].name}", _inner(field, value, name))
    if field.widget == "group" and value:
        rows = tuple(
            SummaryRow(
                f"{name}-{at}",
                f"{field.item_label} {at + 1}",
                (),
                f"f-{name}-{at}",
                _inner(field, one, f"{name}-{at}"),
            )
            for at, one in enumerate(value)
        )
        return SummaryRow(name, label, (), f"f-{name}", rows)
    anchor = f"f-{name}-{field.fields[0].name}" if field.widget in GROUP_WIDGETS else f"f-{name}"
    return SummaryRow(name, label, lines(field, value), anchor)


def _inner(field: Field, value: Mapping[str, Any], name: str) -> tuple[SummaryRow, ...]:
    return tuple(
        _row(one, value.get(one.name), f"{name}-{one.name}")
        for one in field.fields
        if one.holds_data and holds(one.show_if, value)
    )


def flat(rows: tuple[SummaryRow, ...]) -> list[tuple[str, str]]:
    """Rows and the rows inside them as plain pairs."""
    pairs = []
    for row in rows:
        if row.lines:
            pairs.append((row.label, "\n".join(row.lines)))
        pairs.extend(flat(row.rows))
    return pairs


def answer_text(definition: Definition, answers: Answers) -> str:
    """Everything that was answered, for the search."""
    pairs = [pair for section in summary(definition, answers) for pair in flat(section.rows)]
    return "\n".join([definition.title, *(f"{label}: {text}" for label, text in pairs if text != NO_ANSWER)])
