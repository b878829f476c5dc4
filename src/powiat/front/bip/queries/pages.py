"""Pages: what the public reads."""

from dataclasses import dataclass
from datetime import date

from django.core.paginator import Page, Paginator
from django.db.models import Count, Q, QuerySet
from django.db.models.functions import TruncMonth

from powiat.front.bip.models import ArchivePage, Article, Change, RegisterRow, Section, Version, VersionFile

PER_PAGE = 20


@dataclass(frozen=True, slots=True)
class MenuSection:
    """A section in the menu with what is under it."""

    section: Section
    children: tuple[Section, ...]
    url: str


def menu() -> list[MenuSection]:
    """The whole subject menu in one query."""
    rows = list(Section.objects.order_by("position"))
    under: dict[int | None, list[Section]] = {}
    for row in rows:
        under.setdefault(row.parent_id, []).append(row)
    return [MenuSection(top, tuple(under.get(top.pk, ())), top.address) for top in under.get(None, [])]


def shown() -> QuerySet[Article]:
    """Articles whose content is public and holds now, newest first."""
    return readable().filter(expired_at=None)


def readable() -> QuerySet[Article]:
    """Articles that anybody may read, also those past their last day."""
    return (
        Article.objects.filter(withdrawn_at=None, current__isnull=False)
        .select_related("current", "section")
        .order_by("-current__published_at")
    )


def in_section(section: Section, page: int, *, is_archival: bool = False) -> Page:
    """The section's articles and those of the sections under it; or those among them that hold no more."""
    found = shown().filter(Q(section=section) | Q(section__parent=section))
    return Paginator(expired_in(section) if is_archival else found, PER_PAGE).get_page(page)


def expired_in(section: Section) -> QuerySet[Article]:
    """Articles of the section past their last day."""
    return readable().filter(Q(section=section) | Q(section__parent=section), expired_at__isnull=False)


def with_exclusion() -> QuerySet[Article]:
    """Articles that say that something is not shown."""
    return readable().exclude(current__exclusion_scope="")


def totals() -> list[tuple[str, int]]:
    """How much stands in the bulletin."""
    return [
        ("Strony publiczne", shown().count()),
        ("Strony archiwalne", readable().filter(expired_at__isnull=False).count()),
        ("Wersje stron", Version.objects.count()),
        ("Załączniki", VersionFile.objects.count()),
        ("Pozycje rejestrów", RegisterRow.objects.filter(withdrawn_at=None, current__isnull=False).count()),
        ("Wpisy rejestru zmian", Change.objects.count()),
        ("Strony z poprzedniego BIP", ArchivePage.objects.count()),
    ]


def changes_by_month(today: date) -> list[tuple[str, int]]:
    """Entries of the register of changes in each of the last twelve months."""
    first = date(today.year - 1, today.month, 1)
    rows = (
        Change.objects.filter(at__date__gte=first)
        .annotate(month=TruncMonth("at"))
        .order_by()
        .values_list("month")
        .annotate(n=Count("pk"))
    )
    numbers = {f"{month:%m.%Y}": number for month, number in rows}
    months = [(first.year + (first.month - 1 + n) // 12, (first.month - 1 + n) % 12 + 1) for n in range(13)]
    return [(f"{month:02}.{year}", numbers.get(f"{month:02}.{year}", 0)) for year, month in months]


def counts_under(section: Section) -> dict[int, int]:
    """How many articles each section under this one has."""
    rows = shown().filter(section__parent=section).order_by().values("section_id").annotate(n=Count("pk"))
    return {row["section_id"]: row["n"] for row in rows}


def published(article_id: int) -> Article:
    """An article that was public at least once; raises Article.DoesNotExist."""
    return Article.objects.select_related("current", "section__parent").get(
        pk=article_id, current__isnull=False
    )


def version_of(article: Article, number: int) -> Version:
    """One wording of a page that is not withdrawn; raises Version.DoesNotExist."""
    if article.withdrawn_at:
        raise Version.DoesNotExist
    return article.versions.prefetch_related("files").get(number=number)


def changes(
    *, since: date | None, until: date | None, section: str, kind: str, person: str
) -> QuerySet[Change]:
    """The register of changes, newest first, narrowed by what the reader chose."""
    found = Change.objects.select_related("article", "row__register", "section__parent")
    if since:
        found = found.filter(at__date__gte=since)
    if until:
        found = found.filter(at__date__lte=until)
    if section:
        found = found.filter(Q(section__slug=section) | Q(section__parent__slug=section))
    if kind:
        found = found.filter(kind=kind)
    if person:
        found = found.filter(Q(by_name__icontains=person) | Q(author__icontains=person))
    return found
