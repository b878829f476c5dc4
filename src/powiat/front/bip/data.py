"""What others hand to the bulletin."""

from dataclasses import dataclass, field
from datetime import date
from typing import Any
from uuid import UUID


@dataclass(frozen=True, slots=True)
class Entry:
    """A row of a public register: `register` is its slug, `key` names the row in its own module for good.

    `values` by the names of the register's columns; dates as ISO text, money as "1234.56". `source` says where it
    comes from (a module and its id). `link` leads to a page of ours, `file_id` to a stored file.
    """

    register: str
    key: str
    title: str
    values: dict[str, Any]
    dated_on: date
    source: str
    author: str = ""
    link: str = ""
    file_id: UUID | None = None
    note: str = ""


@dataclass(frozen=True, slots=True)
class Resource:
    """A file of an open data set; `ext_ident` never changes."""

    ext_ident: str
    title: str
    description: str
    path: str
    data_on: date
    media: str = "text/csv"


@dataclass(frozen=True, slots=True)
class Dataset:
    """An open data set, as the catalogue and the harvester's file show it."""

    slug: str
    title: str
    english: str
    description: str
    page: str
    frequency: str
    themes: tuple[str, ...]
    tags: tuple[str, ...]
    resources: tuple[Resource, ...] = field(default_factory=tuple)
