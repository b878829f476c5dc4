"""Fence: hands orders to the workshop, the process apart, and watches the clock for it."""

import atexit
import json
import os
import select
import subprocess
import sys
import threading
from dataclasses import asdict
from pathlib import Path
from queue import Empty, LifoQueue
from typing import Any

import powiat
from powiat.ground.files.data import Limits, NoPreview, RejectedFile
from powiat.ground.files.domain.inspect import Inspected
from powiat.ground.files.domain.verdict import mismatch

_SOURCES = str(Path(powiat.__file__).parents[1])
_SECONDS = 15
_AT_ONCE = 2


class WorkshopFell(Exception):
    """The process apart died or ran out of time over this file."""


class _Workshop:
    """One process apart; started at its first order."""

    def __init__(self) -> None:
        self.process: subprocess.Popen[bytes] | None = None

    def ask(self, order: dict[str, Any]) -> tuple[dict[str, Any], bytes]:
        """The answer, or WorkshopFell; a process that has just gone home is replaced once."""
        line = json.dumps(order).encode() + b"\n"
        for last_try in (False, True):
            process = self._running()
            try:
                process.stdin.write(line)
                process.stdin.flush()
                return self._listen(process)
            except TimeoutError as error:
                self.close()
                raise WorkshopFell("time") from error
            except (OSError, EOFError, ValueError) as error:
                went_home = _exit_code(process) == 0
                self.close()
                if last_try or not went_home:
                    raise WorkshopFell(str(error)) from error
        raise AssertionError

    def _running(self) -> subprocess.Popen[bytes]:
        if self.process is None or self.process.poll() is not None:
            self.close()
            self.process = subprocess.Popen(
                [sys.executable, "-m", "powiat.ground.files.domain.workshop"],
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=subprocess.DEVNULL,
                cwd="/",
                # Nothing of our own environment: no address of the database, no keys.
                env={
                    **{"PYTHONPATH": _SOURCES, "PATH": "/usr/bin:/bin", "LANG": "C.UTF-8"},
                    **({"PYTHONPYCACHEPREFIX": sys.pycache_prefix} if sys.pycache_prefix else {}),
                },
                bufsize=0,
            )
        return self.process

    def _listen(self, process: subprocess.Popen[bytes]) -> tuple[dict[str, Any], bytes]:
        heard = b""
        while b"\n" not in heard:
            heard += self._more(process)
        line, _, payload = heard.partition(b"\n")
        answer = json.loads(line)
        pieces = [payload]
        missing = answer.pop("bytes") - len(payload)
        while missing > 0:
            pieces.append(self._more(process))
            missing -= len(pieces[-1])
        return answer, b"".join(pieces)

    def _more(self, process: subprocess.Popen[bytes]) -> bytes:
        if not select.select([process.stdout], [], [], _SECONDS)[0]:
            raise TimeoutError
        piece = os.read(process.stdout.fileno(), 1024 * 1024)
        if not piece:
            raise EOFError
        return piece

    def close(self) -> None:
        """End the process and its pipes."""
        if self.process is not None:
            self.process.kill()
            self.process.wait()
            self.process.stdin.close()
            self.process.stdout.close()
            self.process = None


def _exit_code(process: subprocess.Popen[bytes]) -> int | None:
    """How the process ended; None when it hangs."""
    try:
        return process.wait(1)
    except subprocess.TimeoutExpired:
        return None


class _Workshops:
    """A few workshops of this process; the second starts only when two orders come at once."""

    def __init__(self) -> None:
        self.pid = os.getpid()
        self.free: LifoQueue[_Workshop] = LifoQueue()
        for _ in range(_AT_ONCE):
            self.free.put(_Workshop())

    def ask(self, order: dict[str, Any]) -> tuple[dict[str, Any], bytes]:
        workshop = self.free.get()
        try:
            return workshop.ask(order)
        finally:
            self.free.put(workshop)

    def close(self) -> None:
        """End what is idle, at the end of the process that started it."""
        while self.pid == os.getpid():
            try:
                self.free.get_nowait().close()
            except Empty:
                return


_guard = threading.Lock()
_of_process: list[_Workshops] = []


def _workshops() -> _Workshops:
    """This process's own workshops; a forked child must not speak through its parent's pipes."""
    with _guard:
        if not _of_process or _of_process[-1].pid != os.getpid():
            _of_process.append(_Workshops())
            atexit.register(_of_process[-1].close)
        return _of_process[-1]


def inspect_apart(path: Path, name: str, size: int, limits: Limits) -> Inspected:
    """What the file is, or RejectedFile; a file over which the reader falls is refused as well."""
    given = asdict(limits)
    if limits.extensions is not None:
        given["extensions"] = sorted(limits.extensions)
    order = {"work": "inspect", "path": str(path), "name": name, "size": size, "limits": given}
    try:
        answer, _payload = _workshops().ask(order)
    except WorkshopFell as error:
        raise RejectedFile(mismatch(name, "tego rodzaju")) from error
    if "rejected" in answer:
        raise RejectedFile(answer["rejected"])
    if "failed" in answer:
        raise RejectedFile(mismatch(name, "tego rodzaju"))
    return Inspected(answer["mime"], answer["pages"], tuple(answer["marks"]))


def draw_apart(path: Path, mime: str, page: int, width: int) -> bytes:
    """PNG of a page, or NoPreview."""
    order = {"work": "draw", "path": str(path), "mime": mime, "page": page, "width": width}
    try:
        answer, payload = _workshops().ask(order)
    except WorkshopFell as error:
        raise NoPreview("fell") from error
    if not payload:
        raise NoPreview(answer.get("no_preview") or answer.get("failed", ""))
    return payload


def words_apart(path: Path, mime: str) -> str:
    """Text of the document; empty when it cannot be read."""
    try:
        _answer, payload = _workshops().ask({"work": "words", "path": str(path), "mime": mime})
    except WorkshopFell:
        return ""
    return payload.decode()
