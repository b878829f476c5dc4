"""Locks: a content being taken may not be swept away before its row is committed."""

from django.db import connection


def _number(sha256: str) -> int:
    return int.from_bytes(bytes.fromhex(sha256[:16]), "big", signed=True)


def hold_content(sha256: str) -> None:
    """Shared with others who store the same content, until the end of the outermost transaction."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_advisory_xact_lock_shared(%s)", [_number(sha256)])


def try_sole_hold(sha256: str) -> bool:
    """True when nobody else is storing this content; then nobody can until this transaction ends."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_try_advisory_xact_lock(%s)", [_number(sha256)])
        return bool(cursor.fetchone()[0])
