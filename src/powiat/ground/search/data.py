"""What search takes and gives."""

from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True, slots=True)
class Entry:
    """One thing that can be found. `(kind, ref)` is its identity; `scopes` are the keys of those who may
    see it; `names` is what people call it, beside its title."""

    kind: str
    ref: str
    title: str
    body: str = ""
    marks: tuple[str, ...] = ()
    scopes: tuple[str, ...] = ()
    url: str = ""
    at: datetime | None = None
    names: str = ""


@dataclass(frozen=True, slots=True)
class Part:
    """A piece of text to show; `marked` when it answers the query. Text, not HTML: the template escapes
    it."""

    text: str
    marked: bool = False


@dataclass(frozen=True, slots=True)
class Hit:
    """One found entry as the reader sees it."""

    kind: str
    kind_name: str
    ref: str
    title: str
    url: str
    at: datetime | None
    marks: tuple[str, ...]
    title_parts: tuple[Part, ...]
    snippet: tuple[Part, ...]


@dataclass(frozen=True, slots=True)
class Facet:
    """How many hits are of one kind."""

    kind: str
    name: str
    total: int


@dataclass(frozen=True, slots=True)
class Found:
    """One page of an answer. `reachable` is how many hits the pages show; `total` counts all of them.

    `shown_for` is said when nothing answered the words as typed: the words that the hits answer instead, of which each
    hit has all (`has_all_words`) or some.
    """

    query: str
    hits: tuple[Hit, ...] = ()
    total: int = 0
    reachable: int = 0
    page: int = 1
    pages: int = 1
    facets: tuple[Facet, ...] = ()
    did_you_mean: str = ""
    shown_for: str = ""
    has_all_words: bool = True


@dataclass(frozen=True, slots=True)
class Suggestion:
    """A title offered while one types."""

    kind: str
    kind_name: str
    title: str
    url: str
    mark: str = ""
