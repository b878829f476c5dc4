"""Locks on this checkout's `var`. The kernel lets them go when their holder dies, however it dies."""

import fcntl
import os
from pathlib import Path


class Lock:
    def __init__(self, file: Path) -> None:
        self._file = file
        self._handle: int | None = None

    def take(self, *, wait: bool = False) -> bool:
        """True when it is ours now; the holder's process number is written inside."""
        handle = os.open(self._file, os.O_RDWR | os.O_CREAT, 0o644)
        try:
            fcntl.flock(handle, fcntl.LOCK_EX if wait else fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            os.close(handle)
            return False
        os.ftruncate(handle, 0)
        os.write(handle, str(os.getpid()).encode())
        self._handle = handle
        return True

    def release(self) -> None:
        if self._handle is not None:
            os.close(self._handle)
            self._handle = None


def holder(file: Path) -> int | None:
    """Who holds the lock now: a process number, or None when it is free."""
    try:
        handle = os.open(file, os.O_RDONLY)
    except FileNotFoundError:
        return None
    try:
        fcntl.flock(handle, fcntl.LOCK_SH | fcntl.LOCK_NB)
    except BlockingIOError:
        text = os.read(handle, 20).decode() or "0"
        return int(text)
    else:
        return None
    finally:
        os.close(handle)
