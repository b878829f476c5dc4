"""Tell news: other doors hear that news went public or away. The same words again change nothing at the hearers."""

from django.utils import timezone

from powiat.front.portal.events import NewsPublished, NewsWithdrawn
from powiat.front.portal.models import NewsPage, PortalPage
from powiat.ground.outbox import api as outbox


def tell_news(*, page: PortalPage) -> None:
    """News only; other pages are told by nobody."""
    if isinstance(page, NewsPage):
        at = page.first_published_at or timezone.now()
        outbox.publish(NewsPublished(page.pk, page.title, page.summary, page.url, at))


def take_news_back(*, page: PortalPage) -> None:
    """News that is hidden, kept for some, or about to be deleted."""
    if isinstance(page, NewsPage):
        outbox.publish(NewsWithdrawn(page.pk))
