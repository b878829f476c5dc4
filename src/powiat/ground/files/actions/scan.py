"""Virus scan: ClamAV's own conversation (INSTREAM) over its local socket, closed by default.

When a scanner is set and does not answer, the file is not taken: an unscanned file never gets in unnoticed.
"""

import logging
import socket
import struct
from pathlib import Path

from django.conf import settings

from powiat.ground.files.data import RejectedFile

log = logging.getLogger(__name__)

_CHUNK = 256 * 1024
_SECONDS = 30


class ScannerSilent(Exception):
    """The scanner cannot be reached, or said something else than clean or found."""


def scan(path: Path, name: str) -> bool:
    """Refuse an infected file, and any file while the scanner that is set does not answer.

    False when no scanner is set, so that the file can say that nobody looked into it.
    """
    address = settings.CLAMD_SOCKET
    if not address:
        return False
    try:
        found = ask_clamd(address, path)
    except (OSError, ScannerSilent) as error:
        log.error("files.scanner_silent", extra={"reason": str(error)})
        raise RejectedFile(
            f"Pliku „{name}” nie można teraz sprawdzić programem antywirusowym, więc go nie zapisaliśmy. "
            "Spróbuj ponownie za kilka minut."
        ) from error
    if found:
        log.warning("files.infected", extra={"signature": found})
        raise RejectedFile(
            f"Plik „{name}” jest zainfekowany ({found}), więc go nie przyjęliśmy. "
            "Sprawdź swój komputer programem antywirusowym."
        )
    return True


def ask_clamd(address: str, path: Path) -> str:
    """The signature found, or an empty text. `address` is a path of a Unix socket, or host:port."""
    with _connect(address) as wire, path.open("rb") as content:
        wire.sendall(b"zINSTREAM\0")
        while piece := content.read(_CHUNK):
            wire.sendall(struct.pack("!I", len(piece)) + piece)
        wire.sendall(struct.pack("!I", 0))
        answer = _listen(wire)
    if answer.endswith("FOUND"):
        return answer.removeprefix("stream:").removesuffix("FOUND").strip()
    if answer == "stream: OK":
        return ""
    raise ScannerSilent(answer[:200] or "no answer")


def scanner_state() -> str:
    """For the operator: "off" when none is set, else "ok" or "silent"."""
    address = settings.CLAMD_SOCKET
    if not address:
        return "off"
    return "ok" if ping(address) else "silent"


def ping(address: str) -> bool:
    """True when the scanner answers."""
    try:
        with _connect(address) as wire:
            wire.sendall(b"zPING\0")
            return _listen(wire) == "PONG"
    except OSError:
        return False


def _connect(address: str) -> socket.socket:
    host, colon, port = address.rpartition(":")
    if colon and port.isdigit() and "/" not in host:
        return socket.create_connection((host, int(port)), timeout=_SECONDS)
    wire = socket.socket(socket.AF_UNIX, socket.SOCK_STREAM)
    wire.settimeout(_SECONDS)
    try:
        wire.connect(address)
    except OSError:
        wire.close()
        raise
    return wire


def _listen(wire: socket.socket) -> str:
    answer = b""
    while b"\0" not in answer and len(answer) < 4096:
        piece = wire.recv(4096)
        if not piece:
            break
        answer += piece
    return answer.partition(b"\0")[0].decode("utf-8", "replace").strip()
