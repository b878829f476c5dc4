"""The keeper: starts the processes, brings back the one that fell, stops all in order."""

import contextlib
import os
import signal
import subprocess
import time
from collections.abc import Callable
from dataclasses import dataclass

from launcher import cluster as clusters
from launcher import note, offspring
from launcher.cluster import Cluster
from launcher.house import House
from launcher.note import Now
from launcher.programs import Program
from launcher.say import say
from launcher.trouble import Trouble

DATABASE = "postgres"
_LONGEST_PAUSE = 30.0
_CALM_SECONDS = 60.0
_LOG_LIMIT = 20 * 1024 * 1024


@dataclass
class _Kept:
    """One place in the row: what starts it, what runs now, when it may start again."""

    name: str
    start: Callable[[], subprocess.Popen[bytes]]
    farewell: signal.Signals
    stop_seconds: int
    child: subprocess.Popen[bytes] | None = None
    started: float = 0.0
    pause: float = 0.0
    again_at: float = 0.0
    restarts: int = 0


class Keeper:
    def __init__(self, house: House, now: Now) -> None:
        self._house = house
        self._now = now
        self._row: list[_Kept] = []
        self._asked_to_stop = False

    def heed_signals(self) -> None:
        for what in (signal.SIGTERM, signal.SIGINT, signal.SIGHUP):
            signal.signal(what, self._on_signal)

    def _on_signal(self, number: int, frame: object) -> None:
        # The first one asks; while steps are still being taken it must break them off.
        if not self._asked_to_stop:
            self._asked_to_stop = True
            if self._now.phase == "starting":
                raise KeyboardInterrupt

    def keep_database(self, cluster: Cluster) -> None:
        self._add(_Kept(DATABASE, lambda: clusters.start(cluster), signal.SIGINT, 60))

    def keep(self, program: Program) -> None:
        self._add(_Kept(program.name, lambda: self._spawn(program), signal.SIGTERM, program.stop_seconds))

    def watch(self) -> None:
        """Until somebody asks to stop: whoever falls is started again, after a pause that grows."""
        while not self._asked_to_stop:
            for kept in self._row:
                self._look_at(kept)
            time.sleep(0.2)

    def alive(self, name: str) -> bool:
        return any(kept.name == name and kept.child and kept.child.poll() is None for kept in self._row)

    def stop_all(self) -> None:
        """Those who serve first, the database last."""
        self._now.phase = "stopping"
        note.write(self._house, self._now)
        for kept in [*self._row[1:], *self._row[:1]] if self._has_database() else self._row:
            _stop(kept)
        self._write()

    def _has_database(self) -> bool:
        return bool(self._row) and self._row[0].name == DATABASE

    def _add(self, kept: _Kept) -> None:
        self._row.append(kept)
        self._start(kept)

    def _start(self, kept: _Kept) -> None:
        kept.started = time.monotonic()
        kept.child = kept.start()
        self._write()

    def _look_at(self, kept: _Kept) -> None:
        if kept.child is None:
            if time.monotonic() >= kept.again_at:
                self._try_again(kept)
            return
        code = kept.child.poll()
        if code is None:
            return
        calm = time.monotonic() - kept.started > _CALM_SECONDS
        kept.pause = 1.0 if calm or not kept.pause else min(kept.pause * 2, _LONGEST_PAUSE)
        kept.again_at = time.monotonic() + kept.pause
        kept.restarts += 1
        _kill_group(kept.child.pid)
        kept.child = None
        log = self._house.logs / f"{kept.name}.log"
        say(
            f"Proces {kept.name} przestał działać (kod {code}), wznowię go za {kept.pause:.0f} s",
            f"fell over, will be started again; {log}",
        )
        self._write()

    def _try_again(self, kept: _Kept) -> None:
        try:
            self._start(kept)
        except Trouble:
            kept.pause = min(max(kept.pause, 1.0) * 2, _LONGEST_PAUSE)
            kept.again_at = time.monotonic() + kept.pause

    def _spawn(self, program: Program) -> subprocess.Popen[bytes]:
        log = self._house.logs / f"{program.name}.log"
        if log.exists() and log.stat().st_size > _LOG_LIMIT:
            log.replace(log.with_suffix(".log.1"))
        with log.open("ab") as output:
            return offspring.start(program.command, env=program.env, output=output, cwd=self._house.root)

    def _write(self) -> None:
        self._now.processes = {kept.name: kept.child.pid if kept.child else 0 for kept in self._row}
        self._now.restarts = {kept.name: kept.restarts for kept in self._row if kept.restarts}
        note.write(self._house, self._now)


def _stop(kept: _Kept) -> None:
    child = kept.child
    if child is None:
        return
    with contextlib.suppress(ProcessLookupError):
        child.send_signal(kept.farewell)
    try:
        child.wait(timeout=kept.stop_seconds)
    except subprocess.TimeoutExpired:
        child.kill()
        child.wait()
    _kill_group(child.pid)
    kept.child = None


def _kill_group(leader: int) -> None:
    """Workers of a leader that died hold its port and its connections: they go too."""
    with contextlib.suppress(ProcessLookupError, PermissionError):
        os.killpg(leader, signal.SIGKILL)
