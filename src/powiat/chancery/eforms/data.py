"""What eforms hands to others: plain frozen values."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

Answers = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Cleaned:
    """Answers after the check: `data` has valid values of visible fields, `errors` sentences by control."""

    data: dict[str, Any]
    errors: dict[str, str] = field(default_factory=dict)

    @property
    def is_valid(self) -> bool:
        """True when nothing has to be corrected."""
        return not self.errors


@dataclass(frozen=True, slots=True)
class FormCard:
    """A published form as a list shows it."""

    code: str
    version: int
    title: str
    summary: str
    identity: str
    published_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class SummaryRow:
    """One answer in words: a label, lines of text, and the control a change link leads to."""

    name: str
    label: str
    lines: tuple[str, ...]
    anchor: str
    rows: tuple["SummaryRow", ...] = ()


@dataclass(frozen=True, slots=True)
class SummarySection:
    """The answers of one step."""

    step_id: str
    title: str
    rows: tuple[SummaryRow, ...]


@dataclass(frozen=True, slots=True)
class AnswerMeta:
    """What the office knows of a sent form beside its answers."""

    number: str = ""
    sent_at: datetime | None = None
    office: str = "Starostwo Powiatowe w Łasku"
    sender: str = ""
