"""Enter things into the index, or replace what was said of them."""

from collections.abc import Iterable

from django.db import connection, transaction

from powiat.ground.search.data import Entry
from powiat.ground.search.domain import marks as mark_rules
from powiat.ground.search.domain import vector

# What is kept for the snippet; the index itself knows the whole body.
SHOWN_BODY = 10_000
_BATCH = 500

_PUT = """
insert into search_searchentry (kind, ref, title, body, marks, mark_text, url, at, scopes, head, whole)
values (%s, %s, %s, %s, %s, %s, %s, %s, %s, %s::tsvector, %s::tsvector)
on conflict (kind, ref) do update set
    title = excluded.title, body = excluded.body, marks = excluded.marks, mark_text = excluded.mark_text,
    url = excluded.url, at = excluded.at, scopes = excluded.scopes, head = excluded.head, whole =
    excluded.whole
where (search_searchentry.title, search_searchentry.body, search_searchentry.marks, search_searchentry.url,
       search_searchentry.at, search_searchentry.scopes, search_searchentry.whole)
    is distinct from (excluded.title, excluded.body, excluded.marks, excluded.url,
       excluded.at, excluded.scopes, excluded.whole)
"""


@transaction.atomic
def put_entries(entries: Iterable[Entry]) -> int:
    """Write them all, or none. In one order, so that two writers of the same things wait and do not lock
    up."""
    rows = sorted((_row(entry) for entry in entries), key=lambda row: row[:2])
    with connection.cursor() as cursor:
        for start in range(0, len(rows), _BATCH):
            cursor.executemany(_PUT, rows[start : start + _BATCH])
    return len(rows)


def _row(entry: Entry) -> tuple:
    if not entry.scopes:
        raise ValueError(f"{entry.kind} {entry.ref}: an entry that nobody may see is not entered")
    title, body = _readable(entry.title), _readable(entry.body)
    marks = [_readable(mark) for mark in dict.fromkeys(entry.marks) if mark]
    return (
        entry.kind,
        entry.ref,
        title,
        body[:SHOWN_BODY],
        marks,
        " ".join(mark_rules.normal(mark) for mark in marks),
        entry.url,
        entry.at,
        sorted(set(entry.scopes)),
        vector.head(title, marks, _readable(entry.names)),
        vector.whole(title, marks, body, _readable(entry.names)),
    )


def _readable(text: str) -> str:
    """PostgreSQL keeps no NUL; texts taken from foreign files may hold one."""
    return text.replace("\x00", " ")
