"""The one place where a question meets the index: none passes without scopes."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from typing import Any

from django.db import connection, transaction


class UnscopedSearch(RuntimeError):
    """Somebody asked without saying for whom: a mistake in our code, never answered with everything."""


@contextmanager
def reading(scopes: Sequence[str]) -> Iterator["Reading"]:
    """A reader who holds these keys. Sorting gets memory enough to stay out of files; compiling the query
    (jit)
    would cost more than the query."""
    if isinstance(scopes, str) or not [scope for scope in scopes if scope]:
        raise UnscopedSearch("a search needs the reader's scopes")
    with transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(
            "set local jit = off; set local enable_seqscan = off; set local work_mem = '32MB'; set local "
            "pg_trgm.similarity_threshold = 0.2"
        )
        yield Reading(cursor, list(scopes))


_WITHIN = "entry.scopes && %(scopes)s::varchar[]"
_OF_KINDS = "(%(kinds)s::varchar[] is null or kind = any(%(kinds)s::varchar[]))"


class Reading:
    """Questions of one reader."""

    def __init__(self, cursor: Any, scopes: list[str]) -> None:
        self._cursor = cursor
        self._scopes = scopes

    def rows(self, sql: str, **values: Any) -> list[tuple]:
        """Rows of a question that names `{within}`, the condition that keeps foreign entries out."""
        if "{within}" not in sql:
            raise UnscopedSearch("the question does not say where its scopes stand")
        written = sql.replace("{within}", _WITHIN).replace("{of_kinds}", _OF_KINDS)
        self._cursor.execute(written, {**values, "scopes": self._scopes})
        return self._cursor.fetchall()

    def vocabulary(self, sql: str, **values: Any) -> list[tuple]:
        """Words of all entries together. What comes from here is shown only after `exists` has said yes."""
        self._cursor.execute(sql, values)
        return self._cursor.fetchall()

    def exists(self, tsquery: str) -> bool:
        """True when the reader could find something by this."""
        return bool(
            self.rows(
                "select 1 from search_searchentry entry where whole @@ %(asked)s::tsquery and {within} "
                "limit 1",
                asked=tsquery,
            )
        )
