"""Sections: finding them by their name in an address."""

from powiat.front.bip.models import Section


def section_id(slug: str) -> int:
    """The section's id; raises Section.DoesNotExist."""
    return Section.objects.values_list("pk", flat=True).get(slug=slug)


def choices() -> list[tuple[str, list[tuple[int, str]]]]:
    """Sections an article can stand in, grouped for a select."""
    groups: dict[str, list[tuple[int, str]]] = {}
    rows = Section.objects.filter(url="").select_related("parent").order_by("parent__position", "position")
    for row in rows:
        if row.parent:
            groups.setdefault(row.parent.title, []).append((row.pk, row.title))
    return list(groups.items())
