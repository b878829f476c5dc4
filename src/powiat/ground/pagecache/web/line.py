"""Line: the connection of one web worker that LISTENs for the bell. Without it nothing is kept."""

import threading
import time

import psycopg
import structlog
from django.db import connection

from powiat.ground.pagecache.actions.hang_bells import tables_without_bell
from powiat.ground.pagecache.actions.renew import CHANNEL

_PAUSES = (0.5, 1, 2, 5)
_LISTENS = 1.0
_ASK_AGAIN = 5.0
# A connection may be dead without having said so: after this silence its word counts no more.
_LONGEST_SILENCE = 12.0
log = structlog.get_logger(__name__)


class Line:
    """A thread of its own; `epoch()` is another value after each bell and each new connection."""

    def __init__(self) -> None:
        self._rings = 0
        self._heard_at = 0.0
        self._is_up = False
        self._lock = threading.Lock()
        self._thread: threading.Thread | None = None
        self._over = threading.Event()

    def epoch(self) -> int | None:
        """The number of the state; None while we could miss a bell."""
        if self._thread is None:
            self.lay()
        if self._is_up and time.monotonic() - self._heard_at < _LONGEST_SILENCE:
            return self._rings
        return None

    def lay(self) -> None:
        """Begin to listen; at the first request, so that each worker has its own."""
        with self._lock:
            if self._thread is None or not self._thread.is_alive():
                self._thread = threading.Thread(target=self._listen_for_ever, name="pagecache", daemon=True)
                self._thread.start()

    def hang_up(self) -> None:
        """End the thread."""
        self._over.set()
        if self._thread is not None:
            self._thread.join(_ASK_AGAIN)

    def _listen_for_ever(self) -> None:
        failures = 0
        while not self._over.is_set():
            try:
                if missing := tables_without_bell():
                    log.warning("pagecache.no_bell", tables=sorted(missing)[:5], mend="manage.py hang_bells")
                    self._over.wait(_PAUSES[-1] * 6)
                    continue
                with psycopg.connect(**_address(), autocommit=True) as wire:
                    wire.execute(f"listen {CHANNEL}")
                    failures = 0
                    self._listen(wire)
            except Exception as error:  # whatever it is, pages are served without the cache meanwhile
                log.warning("pagecache.line_lost", error=type(error).__name__)
            finally:
                self._is_up = False
                connection.close()
            self._over.wait(_PAUSES[min(failures, len(_PAUSES) - 1)])
            failures += 1

    def _listen(self, wire: psycopg.Connection) -> None:
        self._rings += 1
        self._heard_at = time.monotonic()
        self._is_up = True
        asked_at = self._heard_at
        while not self._over.is_set():
            for _ in wire.notifies(timeout=_LISTENS, stop_after=1):
                self._rings += 1
            if time.monotonic() - asked_at >= _ASK_AGAIN:
                wire.execute("select 1")
                asked_at = self._heard_at = time.monotonic()


def _address() -> dict:
    """Django's own database, without what only Django understands."""
    known = connection.get_connection_params()
    kept = {name: known[name] for name in ("dbname", "user", "password", "host", "port") if known.get(name)}
    return {
        **kept,
        "application_name": "epowiat-pagecache",
        "connect_timeout": 5,
        "keepalives_idle": 5,
        "keepalives_interval": 3,
        "keepalives_count": 2,
    }
