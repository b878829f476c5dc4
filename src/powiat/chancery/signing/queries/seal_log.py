"""The log of the seal."""

from django.core.paginator import Page, Paginator

from powiat.chancery.signing.models import SealUse


def seal_uses(query: str, page: int) -> Page:
    """Uses of the seal, newest first, narrowed to a word of the reason."""
    found = SealUse.objects.order_by("-id")
    if query:
        found = found.filter(reason__icontains=query)
    return Paginator(found, 50).get_page(page)
