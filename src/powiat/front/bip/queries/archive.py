"""Archive: pages of the earlier bulletin."""

from django.core.paginator import Page, Paginator
from django.db.models import Q, QuerySet

from powiat.front.bip.models import ArchiveBatch, ArchivePage

FIRST_YEAR = 1900


def found(query: str, year: str, number: int) -> Page:
    """Pages by words and by the year that they say of themselves."""
    rows = ArchivePage.objects.defer("html", "text")
    for word in query.split()[:6]:
        rows = rows.filter(Q(title__icontains=word) | Q(text__icontains=word))
    if year.isdecimal() and len(year) == 4 and int(year) >= FIRST_YEAR:
        rows = rows.filter(published_on__year=int(year))
    return Paginator(rows, 30).get_page(number)


def batches() -> QuerySet[ArchiveBatch]:
    """Every import with its report."""
    return ArchiveBatch.objects.all()
