"""The rows of announcements."""

from powiat.front.announcements.models.emergency import Emergency
from powiat.front.announcements.models.follower import Follower, Sending
from powiat.front.announcements.models.post import Post
from powiat.front.announcements.models.subscriber import Subscriber
from powiat.front.announcements.models.warning import PublicWarning, Source

__all__ = ["Emergency", "Follower", "Post", "PublicWarning", "Sending", "Source", "Subscriber"]
