"""Desk: what the editors of the bulletin see."""

from django.core.paginator import Page, Paginator
from django.db.models import QuerySet

from powiat.front.bip.domain.personal import Suggestion, suggestions
from powiat.front.bip.models import Article, Draft, Publication
from powiat.ground.files import api as files

WAITING = (Publication.State.WAITING, Publication.State.CHECKING)


def waiting() -> QuerySet[Publication]:
    """Documents of the chancery that wait for an editor, the oldest first."""
    return Publication.objects.filter(state__in=WAITING).order_by("requested_at")


def waiting_count(actor: object = None) -> int:
    """For the badge in the menu."""
    return waiting().count()


def drafts() -> QuerySet[Draft]:
    """What is being written."""
    return Draft.objects.select_related("section", "article").order_by("-changed_at")


def articles(query: str, page: int) -> Page:
    """All published pages, also withdrawn ones, newest first."""
    found = Article.objects.filter(current__isnull=False).select_related("current", "section")
    if query:
        found = found.filter(current__title__icontains=query)
    return Paginator(found.order_by("-current__published_at"), 25).get_page(page)


def offered(publication: Publication, office: dict[str, str]) -> tuple[Suggestion, ...]:
    """What the editor may want to remove from the document."""
    town = f"{office['postcode']} {office['town']}"
    own = (
        office["street"],
        office["phone"],
        office["email"],
        office["town"],
        town,
        f"{office['street']}, {town}",
    )
    return suggestions(files.text(publication.original_id), publication.personal, own)
