"""A stand-in for ClamAV that speaks its conversation and knows one virus, for machines where ClamAV is not installed."""

import contextlib
import socket
import struct
import threading
from pathlib import Path

from tests.ground.files.attack_files import EICAR

SIGNATURE = "Eicar-Test-Signature"


class Clamd:
    """Answers PING and INSTREAM on a Unix socket until it is closed."""

    def __init__(self, path: Path) -> None:
        self.address = str(path)
        self._door = socket.socket(socket.AF_UNIX, socket.SOCK_STREAM)
        self._door.bind(self.address)
        self._door.listen(8)
        threading.Thread(target=self._serve, daemon=True).start()

    def close(self) -> None:
        """From now on nobody answers."""
        self._door.close()
        Path(self.address).unlink(missing_ok=True)

    def _serve(self) -> None:
        while True:
            try:
                wire, _ = self._door.accept()
            except OSError:
                return
            with wire, contextlib.suppress(OSError):
                wire.sendall(_answer(wire.makefile("rb")).encode() + b"\0")


def _answer(asked) -> str:
    command = b""
    while not command.endswith(b"\0"):
        command += asked.read(1)
    if command == b"zPING\0":
        return "PONG"
    content = b""
    while size := struct.unpack("!I", asked.read(4))[0]:
        content += asked.read(size)
    return f"stream: {SIGNATURE} FOUND" if EICAR in content else "stream: OK"
