"""Line: the one connection that LISTENs; it is built again whenever it breaks."""

import asyncio

import psycopg
import structlog
from django.db import connection

from powiat.ground.notices.actions.wake import WIRE
from powiat.ground.notices.web.live.hub import Hub

_PAUSES = (0.5, 1, 2, 5)
log = structlog.get_logger(__name__)


async def listen(hub: Hub, is_up: asyncio.Event) -> None:
    """Pass on every NOTIFY, for ever. `is_up` tells whether the line stands."""
    failures, has_stood = 0, False
    while True:
        try:
            async with await psycopg.AsyncConnection.connect(**_address(), autocommit=True) as line:
                await line.execute(f"listen {WIRE}")
                if has_stood:
                    hub.lost_the_line()
                failures, has_stood = 0, True
                is_up.set()
                async for notice in line.notifies():
                    hub.hear(notice.payload)
        except psycopg.Error as error:
            is_up.clear()
            log.warning("live.line_lost", error=type(error).__name__)
            await asyncio.sleep(_PAUSES[min(failures, len(_PAUSES) - 1)])
            failures += 1


def _address() -> dict:
    """Django's own database, without what only Django understands. A dead server is noticed within half a
    minute."""
    known = connection.get_connection_params()
    kept = {name: known[name] for name in ("dbname", "user", "password", "host", "port") if known.get(name)}
    return {
        **kept,
        "application_name": "epowiat-live",
        "keepalives_idle": 10,
        "keepalives_interval": 5,
        "keepalives_count": 3,
    }
