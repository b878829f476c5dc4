"""Take things out of the index."""

from powiat.ground.search.models import SearchEntry


def remove_entry(kind: str, ref: str) -> None:
    """Forget one thing; forgetting twice is no mistake."""
    SearchEntry.objects.filter(kind=kind, ref=str(ref)).delete()
