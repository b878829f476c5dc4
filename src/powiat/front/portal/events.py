"""What happens in the portal."""

from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True, slots=True)
class NewsPublished:
    """News went public, or was changed; `url` is the path of its page, `at` the hour of its first publication."""

    page_id: int
    title: str
    summary: str
    url: str
    at: datetime


@dataclass(frozen=True, slots=True)
class NewsWithdrawn:
    """News is no longer to be seen."""

    page_id: int
