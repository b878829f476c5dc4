"""What happens in the bulletin."""

from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True, slots=True)
class PagePublished:
    """A wording went public; `document_id` names the chancery's document it shows, if any."""

    article_id: int
    version: int
    title: str
    url: str
    document_id: int | None
    at: datetime


@dataclass(frozen=True, slots=True)
class PageWithdrawn:
    """A page was withdrawn; its address stays and gives the reason."""

    article_id: int
    title: str
    url: str
    document_id: int | None
    at: datetime
