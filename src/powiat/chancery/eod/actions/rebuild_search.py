"""Rebuild search: tell the search of every letter and case anew."""

from powiat.chancery.eod.queries.find import all_entries
from powiat.ground.search import api as search


def rebuild_search() -> int:
    """Returns how many letters and cases can be found."""
    return search.put_many(all_entries())
