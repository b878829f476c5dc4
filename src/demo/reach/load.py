"""A load generator of our own: `python -m demo.reach.load ADDRESS SECONDS CONNECTIONS`, in a process apart.

HTTP/1.1 over kept connections, one request at a time on each, answers read to their last byte. It prints requests a
second, the median and p95 of their times, how many were no 200, and the seconds of processor that it used itself: on
two cores the generator takes them from the server, so its share belongs to the figure.
"""

import asyncio
import json
import resource
import sys
import time
from urllib.parse import urlsplit


class Client(asyncio.Protocol):
    """One connection."""

    def __init__(self, request: bytes, until: float) -> None:
        self._request, self._until = request, until
        self.times: list[float] = []
        self.bad = 0
        self.done = asyncio.get_running_loop().create_future()
        self._left = -1
        self._buffer = b""

    def connection_made(self, transport: asyncio.Transport) -> None:  # type: ignore[override]
        """Ask the first time."""
        self._transport = transport
        self._ask()

    def _ask(self) -> None:
        self._began = time.perf_counter()
        if self._began >= self._until:
            self._transport.close()
            return
        self._transport.write(self._request)

    def data_received(self, data: bytes) -> None:
        """Read to the end of the answer, then ask again."""
        if self._left < 0:
            self._buffer += data
            end = self._buffer.find(b"\r\n\r\n")
            if end < 0:
                return
            head, data = self._buffer[:end].lower(), self._buffer[end + 4 :]
            self._buffer = b""
            self.bad += not head.startswith(b"http/1.1 200")
            at = head.find(b"content-length:")
            self._left = int(head[at + 15 :].split(b"\r\n", 1)[0]) if at >= 0 else 0
        self._left -= len(data)
        if self._left <= 0:
            self._left = -1
            self.times.append(time.perf_counter() - self._began)
            self._ask()

    def connection_lost(self, error: Exception | None) -> None:
        """Over."""
        if not self.done.done():
            self.done.set_result(None)


async def press(address: str, seconds: float, connections: int) -> dict[str, float]:
    """All connections at once, for so long."""
    parts = urlsplit(address)
    path = parts.path + (f"?{parts.query}" if parts.query else "")
    request = (
        f"GET {path} HTTP/1.1\r\nHost: {parts.netloc}\r\nUser-Agent: bench\r\nAccept: text/html\r\n"
        "Accept-Encoding: gzip, br\r\n\r\n"
    ).encode()
    began = time.perf_counter()
    loop = asyncio.get_running_loop()
    made = [
        await loop.create_connection(lambda: Client(request, began + seconds), parts.hostname, parts.port)
        for _ in range(connections)
    ]
    await asyncio.gather(*(client.done for _, client in made))
    taken = time.perf_counter() - began
    times = sorted(one for _, client in made for one in client.times)
    used = resource.getrusage(resource.RUSAGE_SELF)
    return {
        "per_second": len(times) / taken,
        "p50": times[len(times) // 2] * 1000 if times else 0.0,
        "p95": times[len(times) * 95 // 100] * 1000 if times else 0.0,
        "bad": sum(client.bad for _, client in made),
        "answers": len(times),
        "processor": used.ru_utime + used.ru_stime,
        "seconds": taken,
    }


if __name__ == "__main__":
    print(json.dumps(asyncio.run(press(sys.argv[1], float(sys.argv[2]), int(sys.argv[3])))))
