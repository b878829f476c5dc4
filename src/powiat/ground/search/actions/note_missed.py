"""Note a query that found nothing, so that editors learn what is missing."""

from datetime import date

from django.db import connection

from powiat.ground.search.domain.missed import keepable

_NOTE = """
insert into search_missedquery (words, times, last_on) values (%s, 1, %s)
on conflict (words) do update set times = search_missedquery.times + 1, last_on = excluded.last_on
"""


def note_missed(*, query: str, today: date) -> bool:
    """Keep its ordinary words; returns whether anything was kept."""
    words = keepable(query)
    if not words:
        return False
    with connection.cursor() as cursor:
        cursor.execute(_NOTE, [words, today])
    return True
