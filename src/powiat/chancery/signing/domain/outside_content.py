"""Outside content: the only addresses xmlsec may open are the files handed in with the signature.

libxmlsec would read files and call web addresses named by a signature. Its own readers are taken away
here; ours answers only for the names of the present check, in the present thread.
"""

import io
import threading
from collections.abc import Iterator, Mapping
from contextlib import contextmanager

import xmlsec

_present = threading.local()


def _match(address: bytes | str) -> bool:
    return _name(address) in getattr(_present, "files", {})


def _open(address: bytes | str) -> io.BytesIO:
    return io.BytesIO(_present.files[_name(address)])


def _read(handle: io.BytesIO, buffer: memoryview) -> int:
    return handle.readinto(buffer)


def _close(handle: io.BytesIO) -> None:
    handle.close()


def _name(address: bytes | str) -> str:
    return address.decode() if isinstance(address, bytes) else address


xmlsec.cleanup_callbacks()
xmlsec.register_callbacks(_match, _open, _read, _close)


@contextmanager
def offered(files: Mapping[str, bytes]) -> Iterator[None]:
    """Within the block xmlsec may read these files by their names, and nothing else."""
    _present.files = dict(files)
    try:
        yield
    finally:
        _present.files = {}
