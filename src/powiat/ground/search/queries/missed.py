"""What was looked for in vain, the most often first."""

from powiat.ground.search.models import MissedQuery


def missed(limit: int = 50) -> list[tuple[str, int]]:
    """(words, how many times)."""
    return list(MissedQuery.objects.order_by("-times", "words").values_list("words", "times")[:limit])
