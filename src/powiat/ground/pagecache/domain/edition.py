"""Edition: eight bytes in a file that all processes of this machine see; another value, another state of the county."""

import mmap
import os
import threading
from pathlib import Path

_LENGTH = 8


class Edition:
    """Read at every request, so it is mapped into memory."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._lock = threading.Lock()
        self._map: mmap.mmap | None = None

    def read(self) -> bytes:
        """The edition of now."""
        return (self._map or self._open())[:_LENGTH]

    def renew(self) -> None:
        """Any other value will do: two who renew at once both make it another one."""
        (self._map or self._open())[:_LENGTH] = os.urandom(_LENGTH)

    def _open(self) -> mmap.mmap:
        with self._lock:
            if self._map is None:
                self._path.parent.mkdir(parents=True, exist_ok=True)
                held = os.open(self._path, os.O_RDWR | os.O_CREAT, 0o600)
                try:
                    if os.fstat(held).st_size < _LENGTH:
                        os.ftruncate(held, _LENGTH)
                    self._map = mmap.mmap(held, _LENGTH)
                finally:
                    os.close(held)
            return self._map
