"""Parts: the plain values that components are drawn from. A view builds them, a tag draws them."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Any


@dataclass(frozen=True, slots=True)
class Link:
    """A place to go: a tab, a saved view, an action in a row."""

    label: str
    url: str
    count: int | None = None
    icon: str = ""
    is_current: bool = False


@dataclass(frozen=True, slots=True)
class Moment:
    """One entry of a history, drawn by `timeline`. Tone colours its dot: see `tones`."""

    title: str
    at: datetime | date | None = None
    by: str = ""
    text: str = ""
    tone: str = "grey"
    icon: str = ""
    url: str = ""
    files: Sequence[Any] = ()
    is_ahead: bool = False


@dataclass(frozen=True, slots=True)
class Task:
    """One line of a task list: what, in what state, where to do it (no url: not yet possible)."""

    title: str
    status: str
    tone: str = ""
    url: str = ""
    hint: str = ""


@dataclass(frozen=True, slots=True)
class Fact:
    """One line of a summary list; `actions` stand at its right end."""

    key: str
    value: Any
    actions: Sequence[Link] = ()


@dataclass(frozen=True, slots=True)
class Column:
    """A column of a table.

    `sort` is the name put into ?sortuj= (empty: not sortable); `kind` is "text", "number", "date" or "mark";
    `is_title` marks the cell that names the row (a row header, and the heading of the card on a phone).
    """

    key: str
    label: str
    sort: str = ""
    kind: str = "text"
    is_title: bool = False
    is_quiet: bool = False


@dataclass(frozen=True, slots=True)
class Row:
    """A row: cells by column key (text, or the result of a component), where it leads, its tick's value."""

    cells: Mapping[str, Any]
    url: str = ""
    value: str = ""
    is_strong: bool = False
    tone: str = ""


@dataclass(frozen=True, slots=True)
class Table:
    """A table with all it needs to be drawn; `sort` is the current order, "-" before the name means falling.

    `select` is the name of the tick boxes (empty: none); they belong to the form with the id `form`.
    """

    caption: str
    columns: Sequence[Column]
    rows: Sequence[Row]
    sort: str = ""
    select: str = ""
    form: str = ""
    empty: str = "Nic tu nie ma."
    is_caption_hidden: bool = False


@dataclass(frozen=True, slots=True)
class Leaf:
    """A page of a document in the viewer: its picture and, for those who cannot see it, its text."""

    src: str
    number: int
    text: str = ""
    width: int | None = None
    height: int | None = None


@dataclass(frozen=True, slots=True)
class Point:
    """A value of a chart."""

    label: str
    value: float
    tone: str = ""


@dataclass(frozen=True, slots=True)
class Attachment:
    """A file to offer; anything else with these attributes (files.data.StoredFile) does as well."""

    name: str
    size: int
    mime: str = ""
    pages: int | None = None
    url: str = ""
    note: str = field(default="")
