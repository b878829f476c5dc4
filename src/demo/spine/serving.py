"""The product's own processes, as `./powiat run` starts them, and how much memory they take together."""

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
from django.db import connection

from launcher import environment, house, programs
from launcher.ports import Ports

_UNTIL_SERVING = 180


@contextmanager
def serving() -> Iterator[dict[str, int]]:
    """Web, live, worker and simulator on the measured database; their process ids by name."""
    place = house.here()
    ports = Ports(urlsplit(settings.PUBLIC_ADDRESS).port or 8000)
    env = environment.of_process(place, address=environment.database_address(place), ports=ports)
    running: dict[str, subprocess.Popen] = {}
    log = Path(settings.BASE_VAR) / "bench-spine.log"
    try:
        with log.open("wb") as output:
            for program in programs.all_of(place, ports, env):
                running[program.name] = subprocess.Popen(
                    _with_this_python(program.command),
                    cwd=place.root,
                    env=program.env,
                    stdout=output,
                    stderr=output,
                )
        _wait(f"{settings.PUBLIC_ADDRESS}/readyz", log)
        yield {name: process.pid for name, process in running.items()}
    finally:
        for process in running.values():
            process.terminate()
        for process in running.values():
            with suppress(subprocess.TimeoutExpired):
                process.wait(20)
            process.kill()


def _with_this_python(command: list[str]) -> list[str]:
    """The same command by the interpreter that measures: it is the house's own under `./powiat bench`."""
    door, *rest = command
    return [str(Path(sys.executable).parent / Path(door).name), *rest]


def _wait(address: str, log: Path) -> None:
    until = time.monotonic() + _UNTIL_SERVING
    while time.monotonic() < until:
        with suppress(httpx.TransportError):
            if httpx.get(address).status_code == 200:
                return
        time.sleep(0.2)
    raise RuntimeError(f"The web did not begin to serve; see {log}.")


def memory(pids: dict[str, int]) -> dict[str, float]:
    """Megabytes by program, each with its children: PSS, which counts shared pages once."""
    return {name: sum(_pss(one) for one in family) for name, family in _families(pids).items()}


def processor(pids: dict[str, int]) -> dict[str, float]:
    """Seconds of processor that each program with its children has used so far; a busy machine does not change them."""
    return {name: sum(_seconds(one) for one in family) for name, family in _families(pids).items()}


def _families(pids: dict[str, int]) -> dict[str, set[int]]:
    parents = _parents()
    with connection.cursor() as cursor:
        cursor.execute("select pg_backend_pid()")
        postmaster = parents.get(cursor.fetchone()[0])
    heads = pids | ({"postgresql": postmaster} if postmaster else {})
    return {name: _family(pid, parents) for name, pid in heads.items()}


def _parents() -> dict[int, int]:
    found = {}
    for stat in Path("/proc").glob("[0-9]*/stat"):
        with suppress(OSError):
            found[int(stat.parent.name)] = int(stat.read_text().rpartition(")")[2].split()[1])
    return found


def _family(pid: int, parents: dict[int, int]) -> set[int]:
    family = {pid}
    while more := {child for child, parent in parents.items() if parent in family} - family:
        family |= more
    return family


def _seconds(pid: int) -> float:
    """Its own, and those of its children that have ended."""
    with suppress(OSError):
        fields = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()
        return sum(int(field) for field in fields[11:15]) / os.sysconf("SC_CLK_TCK")
    return 0.0


def _pss(pid: int) -> float:
    with suppress(OSError):
        for line in Path(f"/proc/{pid}/smaps_rollup").read_text().splitlines():
            if line.startswith("Pss:"):
                return int(line.split()[1]) / 1024
    return 0.0


def warm(address: str) -> None:
    """Every worker has made the page once: the first time it reads its templates, which no visitor waits for twice."""
    for _ in range(24):
        httpx.get(address)
