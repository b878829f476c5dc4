"""Door: the ASGI application of live events.

GET /na-zywo/ streams events to a signed-in reader; GET /livez answers when the line to the database stands.
Nothing else is here. Pages come from another port in the demo, so the answer allows exactly the house's own
address to read it with cookies; a request from any other page is refused.
"""

import asyncio
import json
import signal
import threading
from collections.abc import Awaitable, Callable
from concurrent.futures import ThreadPoolExecutor
from typing import Any
from urllib.parse import urlsplit

from django.conf import settings

from powiat.ground.notices.web.live.hub import MISSED, STOPPING, Hub, Listener, Said, is_bell_of
from powiat.ground.notices.web.live.line import listen
from powiat.ground.notices.web.live.reader import Reader, reader_of, session_key

Receive = Callable[[], Awaitable[dict[str, Any]]]
Send = Callable[[dict[str, Any]], Awaitable[None]]

PATH = "/na-zywo/"
HEARTBEAT = 15.0
# A session that has ended is noticed within this time.
ASKED_AGAIN = 30.0
MOST_OF_ONE = 20
MOST = 3_000
_THREADS = 3


class Door:
    """One for the process. The line is laid at the first request, when the event loop runs."""

    def __init__(self, *, heartbeat: float = HEARTBEAT, asked_again: float = ASKED_AGAIN) -> None:
        self.hub = Hub()
        self._heartbeat = heartbeat
        self._asked_again = asked_again
        self._line: asyncio.Task | None = None
        self._is_up = asyncio.Event()
        self._threads = ThreadPoolExecutor(_THREADS, thread_name_prefix="live")

    async def __call__(self, scope: dict[str, Any], receive: Receive, send: Send) -> None:
        """Answer one request."""
        if scope["type"] != "http":
            return
        if self._line is None or self._line.done():
            self._line = asyncio.create_task(listen(self.hub, self._is_up))
            _when_told_to_stop(self.hub.send_home)
        if scope["path"] == "/livez":
            await self._say_alive(send)
        elif scope["path"] != PATH or scope["method"] != "GET":
            await _refuse(send, 404)
        else:
            await self._stream(scope, receive, send)

    async def _say_alive(self, send: Send) -> None:
        try:
            await asyncio.wait_for(self._is_up.wait(), 2)
        except TimeoutError:
            await _refuse(send, 503)
            return
        await send(
            {"type": "http.response.start", "status": 200, "headers": [(b"content-type", b"text/plain")]}
        )
        await send({"type": "http.response.body", "body": f"ok {len(self.hub.listeners)}\n".encode()})

    async def _stream(self, scope: dict[str, Any], receive: Receive, send: Send) -> None:
        headers = {
            name.decode("latin-1").lower(): value.decode("latin-1") for name, value in scope["headers"]
        }
        origin = headers.get("origin", "")
        if origin and origin != _own_origin():
            await _refuse(send, 403)
            return
        key = session_key(headers.get("cookie", ""))
        reader = await self._reader(key) if key else None
        if reader is None:
            await _refuse(send, 401, origin)
            return
        if len(self.hub.listeners) >= MOST or self.hub.of_user(reader.user_id) >= MOST_OF_ONE:
            await _refuse(send, 503, origin)
            return
        listener = Listener(reader.user_id, reader.keys)
        self.hub.join(listener, headers.get("last-event-id", ""))
        gone = asyncio.create_task(_gone(receive))
        try:
            await send({"type": "http.response.start", "status": 200, "headers": _stream_headers(origin)})
            await _write(send, b"retry: 3000\n\n")
            await self._write_event(send, {"notices": reader.notices})
            await self._keep_telling(listener, key, gone, send)
        finally:
            self.hub.leave(listener)
            gone.cancel()

    async def _keep_telling(self, listener: Listener, key: str, gone: asyncio.Task, send: Send) -> None:
        clock = asyncio.get_running_loop().time
        ask_at, beat_at = clock() + self._asked_again, clock() + self._heartbeat
        said: asyncio.Task | None = None
        try:
            while not gone.done():
                said = said or asyncio.create_task(listener.queue.get())
                pause = max(0.01, min(ask_at, beat_at) - clock())
                await asyncio.wait({said, gone}, timeout=pause, return_when=asyncio.FIRST_COMPLETED)
                if said.done() and said.result() is STOPPING:
                    await send({"type": "http.response.body", "body": b""})
                    return
                if said.done():
                    await self._pass_on(listener, said.result(), key, send)
                    said = None
                if clock() >= ask_at:
                    ask_at = clock() + self._asked_again
                    reader = await self._reader(key)
                    if reader is None or reader.user_id != listener.user_id:
                        await self._write_event(send, {"ended": True})
                        await send({"type": "http.response.body", "body": b""})
                        return
                    listener.keys = reader.keys
                if clock() >= beat_at:
                    beat_at = clock() + self._heartbeat
                    await _write(send, b": i tak dalej\n\n")
        finally:
            if said is not None:
                said.cancel()

    async def _pass_on(self, listener: Listener, said: Said, key: str, send: Send) -> None:
        if is_bell_of(said, listener.user_id) or said is MISSED:
            reader = await self._reader(key)
            event: dict[str, Any] = {"notices": reader.notices if reader else 0}
            if said is MISSED:
                event["missed"] = True
        else:
            event = {"wake": said.channel, **said.payload}
        await self._write_event(send, event, said)

    async def _reader(self, key: str) -> Reader | None:
        return await asyncio.get_running_loop().run_in_executor(self._threads, reader_of, key)

    async def _write_event(self, send: Send, event: dict[str, Any], said: Said = MISSED) -> None:
        await _write(send, f"id: {self.hub.event_id(said)}\ndata: {json.dumps(event)}\n\n".encode())


def _when_told_to_stop(do: Callable[[], None]) -> None:
    """The server waits for open streams before it ends, and theirs never end by themselves. The loop takes
    its
    signals through a pipe, so this one stands beside the server's own."""
    if threading.current_thread() is threading.main_thread():
        loop = asyncio.get_running_loop()
        for told in (signal.SIGTERM, signal.SIGINT):
            signal.signal(told, lambda *_: loop.call_soon_threadsafe(do))


def _own_origin() -> str:
    parts = urlsplit(settings.PUBLIC_ADDRESS)
    return f"{parts.scheme}://{parts.netloc}"


def _allowed(origin: str) -> list[tuple[bytes, bytes]]:
    if not origin:
        return []
    return [
        (b"access-control-allow-origin", origin.encode("latin-1")),
        (b"access-control-allow-credentials", b"true"),
    ]


def _stream_headers(origin: str) -> list[tuple[bytes, bytes]]:
    return [
        (b"content-type", b"text/event-stream; charset=utf-8"),
        (b"cache-control", b"no-store"),
        (b"vary", b"origin, cookie"),
        (b"x-accel-buffering", b"no"),
        (b"x-content-type-options", b"nosniff"),
        *_allowed(origin),
    ]


async def _write(send: Send, body: bytes) -> None:
    await send({"type": "http.response.body", "body": body, "more_body": True})


async def _refuse(send: Send, status: int, origin: str = "") -> None:
    headers = [(b"content-type", b"text/plain"), (b"cache-control", b"no-store"), *_allowed(origin)]
    await send({"type": "http.response.start", "status": status, "headers": headers})
    await send({"type": "http.response.body", "body": b""})


async def _gone(receive: Receive) -> None:
    while (await receive())["type"] != "http.disconnect":
        pass
