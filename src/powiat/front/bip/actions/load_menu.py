"""Load the subject menu from standards/bip/menu.json, again and again."""

from collections.abc import Sequence

from django.db import transaction

from powiat.front.bip.models import Section


@transaction.atomic
def load_menu(entries: Sequence[dict]) -> int:
    """Make or rename sections by their slug; sections no longer listed stay, at the end."""
    slugs = [one["slug"] for top in entries for one in (top, *top.get("children", ()))]
    known = {section.slug: section for section in Section.objects.all()}
    # Places are unique: move everything out of the way before giving the new ones.
    for section in known.values():
        section.position += 10000
        section.save(update_fields=["position"])
    for place, top in enumerate(entries, 1):
        parent = _keep(known, top, None, place)
        for under, child in enumerate(top.get("children", ()), 1):
            _keep(known, child, parent, under)
    for place, slug in enumerate(sorted(set(known) - set(slugs)), 5000):
        Section.objects.filter(slug=slug).update(position=place)
    return len(slugs)


def _keep(known: dict[str, Section], entry: dict, parent: Section | None, place: int) -> Section:
    section = known.get(entry["slug"]) or Section(slug=entry["slug"])
    section.title, section.legal = entry["title"], entry.get("legal", "")
    section.url, section.parent, section.position = entry.get("url", ""), parent, place
    section.save()
    return section
