"""Broken links, page by page, with the round that found them."""

from itertools import groupby

from powiat.front.portal.models import BrokenLink, LinkRound, PortalPage

MOST_SHOWN = 500


def broken_links() -> list[tuple[PortalPage, list[BrokenLink]]]:
    """The pages with what is to be mended on each, in the order of their titles."""
    rows = BrokenLink.objects.select_related("page").order_by("page__title", "page_id", "id")[:MOST_SHOWN]
    return [(page, list(links)) for page, links in groupby(rows, key=lambda row: row.page)]


def last_round() -> LinkRound | None:
    """None before the first night."""
    return LinkRound.objects.first()
