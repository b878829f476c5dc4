"""The book of synonyms as it stands, compiled once for each of its states."""

from datetime import datetime
from functools import lru_cache

from django.db.models import Count, Max

from powiat.ground.search.domain.synonyms import Book
from powiat.ground.search.models import Synonym


def book() -> Book:
    """One narrow question tells whether anything has changed."""
    state = Synonym.objects.aggregate(total=Count("id"), newest=Max("changed_at"))
    return _compiled(state["total"], state["newest"])


@lru_cache(maxsize=2)
def _compiled(total: int, newest: datetime | None) -> Book:
    return Book(Synonym.objects.filter(is_on=True).values_list("said", "meant")) if total else Book(())


def synonyms() -> list[Synonym]:
    """Those in use, in the order of the alphabet."""
    return list(Synonym.objects.filter(is_on=True))
