"""What a first portal is built from."""

from dataclasses import dataclass, field
from datetime import date


@dataclass(frozen=True, slots=True)
class Piece:
    """One block of a page: its kind, as `models.blocks.BodyBlock` names it, and its value."""

    kind: str
    value: object


@dataclass(frozen=True, slots=True)
class PageText:
    """One page in words."""

    slug: str
    title: str
    summary: str
    body: tuple[Piece, ...] = ()
    days_ago: int = 0


@dataclass(frozen=True, slots=True)
class SiteText:
    """The whole first portal in words."""

    headline: str
    lead: str
    shortcuts: tuple[dict[str, str], ...]
    news: tuple[PageText, ...]
    pages: tuple[PageText, ...]
    declaration: dict[str, object] = field(default_factory=dict)
    published_on: date | None = None
