"""The rows of announcements."""

from powiat.front.announcements.models.emergency import Emergency
from powiat.front.announcements.models.warning import PublicWarning, Source

__all__ = ["Emergency", "PublicWarning", "Source"]
