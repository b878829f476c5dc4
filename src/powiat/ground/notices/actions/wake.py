"""Wake: tell open pages that something changed."""

import json
from typing import Any

from django.db import connection

from powiat.ground.notices.domain.channels import scope_of

# PostgreSQL's own channel; ours travel inside.
WIRE = "powiat_live"
_LONGEST = 7_000


def wake(channel: str, payload: dict[str, Any] | None = None) -> None:
    """Wake those who may hear the channel, when this transaction commits. The payload holds ids and counts,
    no words."""
    scope_of(channel)
    message = json.dumps({"channel": channel, "payload": payload or {}})
    if len(message) > _LONGEST:
        raise ValueError("a live event carries ids, not contents")
    with connection.cursor() as cursor:
        cursor.execute("select pg_notify(%s, %s)", [WIRE, message])
