"""Index page: tell the search what a page says, or that it is gone."""

from datetime import datetime

from django.db import transaction
from django.db.models import Q

from powiat.front.portal.actions.tell_news import take_news_back, tell_news
from powiat.front.portal.models import PortalPage
from powiat.ground.pagecache import api as pagecache
from powiat.ground.search import api as search


def _entry(page: PortalPage) -> search.Entry:
    return search.Entry(
        kind=page.search_kind,
        ref=str(page.pk),
        title=page.title,
        body=page.words(),
        scopes=(search.PUBLIC,),
        url=page.url,
        at=page.first_published_at,
    )


@transaction.atomic
def index_page(*, page: PortalPage) -> None:
    """Enter a published page; take out one that is hidden or kept for some. Visitors see the change at once."""
    pagecache.renew()
    page = PortalPage.objects.get(pk=page.pk).specific
    if page.live and page.depth > 1 and not page.get_view_restrictions().exists():
        search.put(_entry(page))
        tell_news(page=page)
    else:
        take_news_back(page=page)
        search.remove(page.search_kind, str(page.pk))


@transaction.atomic
def forget_page(*, page: PortalPage) -> None:
    """Take a page out before it is deleted, with those below it."""
    pagecache.renew()
    for one in (page.specific, *page.get_descendants().specific()):
        take_news_back(page=one)
        search.remove(one.search_kind, str(one.pk))


def index_recent(*, since: datetime) -> int:
    """Enter what was published, and take out what was hidden by its date, since then; returns how many."""
    changed = PortalPage.objects.filter(
        Q(last_published_at__gte=since) | Q(expired=True, expire_at__gte=since)
    )
    for page in changed:
        index_page(page=page)
    return len(changed)


def index_all() -> int:
    """Enter every page anew; returns how many are published."""
    pages = PortalPage.objects.filter(depth__gt=1).specific()
    for page in pages:
        index_page(page=page)
    return sum(1 for page in pages if page.live)
