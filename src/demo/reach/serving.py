"""The house's own processes, and beside them the peer on a port of its own with as many workers."""

import os
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from urllib.parse import urlsplit

import httpx
from django.conf import settings

from demo.spine.serving import serving

_APART, _UNTIL_SERVING = 4, 120


@contextmanager
def serving_with_plain() -> Iterator[tuple[dict[str, int], str]]:
    """Process ids by name, and the peer's address."""
    port = (urlsplit(settings.PUBLIC_ADDRESS).port or 8000) + _APART
    address = f"http://127.0.0.1:{port}"
    command = [
        *(str(Path(sys.executable).parent / "granian"), "--interface", "wsgi", "--host", "127.0.0.1"),
        *("--port", str(port), "--workers", "2", "--blocking-threads", "4", "--no-ws", "--http", "1"),
        *("--log-level", "warning", "demo.reach.plain:application"),
    ]
    with serving() as pids, (Path(settings.BASE_VAR) / "bench-plain.log").open("wb") as log:
        peer = subprocess.Popen(command, cwd=settings.ROOT, env=dict(os.environ), stdout=log, stderr=log)
        try:
            _wait(address, peer)
            yield pids | {"plain": peer.pid}, address
        finally:
            peer.terminate()
            with suppress(subprocess.TimeoutExpired):
                peer.wait(20)
            peer.kill()


def _wait(address: str, peer: subprocess.Popen) -> None:
    until = time.monotonic() + _UNTIL_SERVING
    while time.monotonic() < until and peer.poll() is None:
        with suppress(httpx.TransportError):
            if httpx.get(f"{address}/o-powiecie/").status_code == 200:
                return
        time.sleep(0.2)
    raise RuntimeError("The peer did not begin to serve; see var/bench-plain.log.")
