"""Processes that a killed launcher left behind: found by the mark in their environment and ended."""

import contextlib
import os
import signal
import time
from pathlib import Path

from launcher.house import House

PROCESS = "POWIAT_HOUSE"  # the processes that serve
CHORE = "POWIAT_CHORE"  # the commands that prepare, and what they started


def find(house: House, kind: str) -> list[int]:
    mark = f"{kind}={house.var}".encode()
    found = []
    for entry in Path("/proc").iterdir():
        if entry.name.isdecimal() and int(entry.name) != os.getpid():
            with contextlib.suppress(OSError):
                if mark in (entry / "environ").read_bytes().split(b"\0"):
                    found.append(int(entry.name))
    return found


def end(house: House, kind: str) -> int:
    """How many there were; they get ten seconds to finish, then they are killed."""
    first = find(house, kind)
    for pid in first:
        _send(pid, signal.SIGTERM)
    deadline = time.monotonic() + 10
    while find(house, kind) and time.monotonic() < deadline:
        time.sleep(0.1)
    for pid in find(house, kind):
        _send(pid, signal.SIGKILL)
    return len(first)


def _send(pid: int, what: signal.Signals) -> None:
    with contextlib.suppress(ProcessLookupError):
        os.kill(pid, what)
