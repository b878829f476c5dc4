"""Polyglots: one file that is a picture to one program and a script or an archive to another."""

import re
from typing import BinaryIO

_SCRIPT = re.compile(rb"<\s*(script|html|svg|iframe|\?php|!doctype\s+html)|javascript:", re.IGNORECASE)
_ZIP_END = b"PK\x05\x06"
_ZIP_END_SIZE = 22
_WINDOW = 66_000  # an archive's end record lies within its last 65,557 bytes


def head_and_tail(content: BinaryIO, size: int) -> tuple[bytes, bytes]:
    """The first and the last bytes: where other programs look for their own signature."""
    content.seek(0)
    head = content.read(_WINDOW)
    content.seek(max(0, size - _WINDOW))
    return head, content.read(_WINDOW)


def holds_script(content: bytes) -> bool:
    """True when a browser that sniffs could take it for a page or a script."""
    return _SCRIPT.search(content) is not None


def ends_as_zip(tail: bytes) -> bool:
    """True when an unpacking program would find an archive: an end record that leads to entries."""
    end = tail.rfind(_ZIP_END)
    if end < 0 or len(tail) - end < _ZIP_END_SIZE:
        return False
    directory = end - int.from_bytes(tail[end + 12 : end + 16], "little")
    return directory < 0 or tail[directory : directory + 4] == b"PK\x01\x02"
