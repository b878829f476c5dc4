"""Load registers from standards/bip/registers.json, again and again."""

from collections.abc import Sequence

from django.db import transaction

from powiat.front.bip.domain.columns import KINDS, Column
from powiat.front.bip.models import Register, Section


@transaction.atomic
def load_registers(entries: Sequence[dict]) -> int:
    """Make or change registers by their slug; rows already shown are not touched."""
    for place, told in enumerate(entries, 1):
        wrong = [one.name for one in map(Column.of, told["columns"]) if one.kind not in KINDS]
        if wrong:
            raise ValueError(f"{told['slug']}: {wrong}")
        Register.objects.update_or_create(
            slug=told["slug"],
            defaults={
                "title": told["title"],
                "about": told.get("about", ""),
                "legal": told["legal"],
                "is_confirmed": told.get("confirmed", False),
                "section": Section.objects.get(slug=told["section"]),
                "columns": told["columns"],
                "shown_years": told.get("shown_years"),
                "source": told.get("source", ""),
                "position": place,
                "open_data": told.get("open_data", {}),
            },
        )
    return len(entries)
