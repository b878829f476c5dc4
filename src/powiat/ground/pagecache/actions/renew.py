"""Renew: every kept page is old from the end of this transaction."""

from pathlib import Path

from django.conf import settings
from django.db import connection, transaction

from powiat.ground.pagecache.domain.edition import Edition

CHANNEL = "pagecache"
edition = Edition(Path(settings.PAGE_CACHE_EDITION))


def renew() -> None:
    """For a deed after which a visitor must see the new page at once.

    The edition is seen by all processes of this machine before the deed answers; the bell reaches the others. Deeds
    that do not call it are told by the bell of their tables, a few milliseconds later.
    """
    with connection.cursor() as cursor:
        cursor.execute("select pg_notify(%s, '')", [CHANNEL])
    transaction.on_commit(edition.renew)
