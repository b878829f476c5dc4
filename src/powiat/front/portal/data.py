"""What a first portal is built from."""

from dataclasses import dataclass, field
from datetime import date


@dataclass(frozen=True, slots=True)
class Piece:
    """One block of a page: its kind, as `models.blocks.BodyBlock` names it, and its value."""

    kind: str
    value: object


@dataclass(frozen=True, slots=True)
class Ahead:
    """A day so many days from the day the portal is built; with an hour it is a moment."""

    days: int
    hour: int | None = None


@dataclass(frozen=True, slots=True)
class OfficialText:
    """A person whom one may meet."""

    name: str
    role: str
    unit_symbol: str
    duties: str
    room: str
    duty_hours: str


@dataclass(frozen=True, slots=True)
class EditionText:
    """One edition of a form: its number, and its days counted back from the day of loading."""

    number: str
    since_days_ago: int
    until_days_ago: int | None


@dataclass(frozen=True, slots=True)
class FormText:
    """A form to download; `service` is the address of its card (empty: none)."""

    code: str
    title: str
    service: str
    legal_basis: str
    editions: tuple[EditionText, ...]


@dataclass(frozen=True, slots=True)
class PageText:
    """One page in words; `kind` is its model, `facts` its other fields, `below` the pages under it."""

    slug: str
    title: str
    summary: str
    body: tuple[Piece, ...] = ()
    days_ago: int = 0
    kind: str = "StandardPage"
    facts: dict[str, object] = field(default_factory=dict)
    language: str = ""
    below: tuple["PageText", ...] = ()


@dataclass(frozen=True, slots=True)
class SiteText:
    """The whole first portal in words."""

    headline: str
    lead: str
    shortcuts: tuple[dict[str, str], ...]
    news: tuple[PageText, ...]
    pages: tuple[PageText, ...]
    declaration: dict[str, object] = field(default_factory=dict)
    more: tuple[PageText, ...] = ()
    published_on: date | None = None
