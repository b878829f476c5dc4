"""Layer: the WSGI application before Django's. A page that is the same for every visitor comes from memory."""

import time
from collections.abc import Callable, Iterable
from typing import Any

from django.conf import settings

from powiat.ground.kernel.sharing import IS_KEEPING, MARK
from powiat.ground.pagecache.actions.renew import edition
from powiat.ground.pagecache.domain.edition import Edition
from powiat.ground.pagecache.domain.keeping import MOST_OF_ONE, Kept, keep, matches, may_keep
from powiat.ground.pagecache.domain.key import Key, Names, key_of, without_tracking
from powiat.ground.pagecache.domain.shelf import Shelf
from powiat.ground.pagecache.web.line import Line

Environ = dict[str, Any]
StartResponse = Callable[..., Any]
Application = Callable[[Environ, StartResponse], Iterable[bytes]]


def names() -> Names:
    """The cookies of this installation."""
    return Names(
        personal=frozenset({settings.SESSION_COOKIE_NAME, "messages"}),
        variants=("wyglad", settings.LANGUAGE_COOKIE_NAME),
    )


class PageCache:
    """Asks nobody who is known by a cookie of a session, nobody who sends anything, nobody while the line is down."""

    def __init__(
        self,
        application: Application,
        *,
        line: Line | None = None,
        of_machine: Edition = edition,
        most_bytes: int | None = None,
    ) -> None:
        self._application = application
        self._names = names()
        self.line = line or Line()
        self._edition = of_machine
        self.shelf: Shelf[Key, Kept] = Shelf(most_bytes or settings.PAGE_CACHE_BYTES)

    def __call__(self, environ: Environ, start_response: StartResponse) -> Iterable[bytes]:
        """One request."""
        found = key_of(environ, self._names)
        if found is None:
            return self._application(environ, _unmarked(start_response))
        key, may_fill = found
        epoch = self._epoch()
        if epoch is None:
            return self._application(environ, _unmarked(start_response))
        kept = self.shelf.get(key, epoch=epoch, clock=time.monotonic())
        if kept is not None:
            return _give(kept, environ, start_response, "powiat; hit")
        if not may_fill or environ["REQUEST_METHOD"] != "GET":
            return self._application(environ, _unmarked(start_response))
        return self._make(key, epoch, environ, start_response)

    def _epoch(self) -> tuple[int, bytes] | None:
        rung = self.line.epoch()
        return None if rung is None else (rung, self._edition.read())

    def _make(
        self, key: Key, epoch: tuple[int, bytes], environ: Environ, start_response: StartResponse
    ) -> Iterable[bytes]:
        """Have Django make the page; keep it when it may be kept and nothing has changed meanwhile."""
        environ["QUERY_STRING"] = without_tracking(environ.get("QUERY_STRING", ""))
        environ[IS_KEEPING] = True
        heard = _Heard()
        body = self._application(environ, heard)
        if not may_keep(heard.status, heard.headers, MARK):
            start_response(heard.status, _without_mark(heard.headers), *heard.more)
            return body
        try:
            content = b"".join(body)
        finally:
            if hasattr(body, "close"):
                body.close()
        kept = keep(heard.headers, content, MARK)
        now = self._epoch()
        if now is not None and now == epoch and len(content) <= MOST_OF_ONE:
            self.shelf.put(key, kept, kept.size, epoch=epoch, clock=time.monotonic())
        return _give(kept, environ, start_response, "powiat; fwd=miss; stored")


class _Heard:
    """Stands where the server's `start_response` would."""

    def __init__(self) -> None:
        self.status = ""
        self.headers: list[tuple[str, str]] = []
        self.more: tuple = ()

    def __call__(self, status: str, headers: list[tuple[str, str]], *more: Any) -> None:
        self.status, self.headers, self.more = status, headers, more


def _give(kept: Kept, environ: Environ, start_response: StartResponse, how: str) -> list[bytes]:
    asked = environ.get("HTTP_IF_NONE_MATCH")
    if asked and matches(kept.etag, asked):
        start_response("304 Not Modified", [*kept.unchanged, ("Cache-Status", how)])
        return []
    body = kept.best(environ.get("HTTP_ACCEPT_ENCODING", ""))
    start_response("200 OK", [*body.headers, ("Cache-Status", how)])
    return [] if environ["REQUEST_METHOD"] == "HEAD" else [body.content]


def _unmarked(start_response: StartResponse) -> StartResponse:
    def start(status: str, headers: list[tuple[str, str]], *more: Any) -> Any:
        return start_response(status, _without_mark(headers), *more)

    return start


def _without_mark(headers: list[tuple[str, str]]) -> list[tuple[str, str]]:
    return [one for one in headers if one[0] != MARK]
