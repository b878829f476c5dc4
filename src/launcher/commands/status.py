"""`./powiat status`: what runs, since when, and whether the house says it is ready."""

import time
from pathlib import Path

from launcher import environment, note
from launcher.doorbell import ring
from launcher.house import House
from launcher.locks import holder
from launcher.say import line, say


def status(house: House) -> int:
    """Exit code 0: everything runs and answers; 3: the house is down; 1: something fell."""
    if holder(note.lock_file(house)) is None:
        say("ePowiat nie działa.", "not running (./powiat run)")
        return 3
    now = note.read(house)
    phases = {
        "starting": ("wstaje", "starting"),
        "ready": ("działa", "running"),
        "stopping": ("zamyka się", "closing"),
    }
    pl, en = phases.get(now.phase, (now.phase, now.phase))
    minutes = int((time.time() - now.since) / 60)
    say(f"ePowiat {pl} od {minutes} min: http://127.0.0.1:{now.port}/", en)
    whole = now.phase == "ready"
    for name, pid in now.processes.items():
        up = pid > 0 and Path(f"/proc/{pid}").exists()
        whole = whole and up
        state = f"działa · up, pid {pid}, {_megabytes(pid)} MB" if up else "nie działa · DOWN"
        again = f", wznowień · restarts: {now.restarts[name]}" if now.restarts.get(name) else ""
        line(f"  {name:<10} {state}{again}")
    say(f"  baza: {environment.database_address(house)}", "database")
    ready = ring(now.port, "/readyz")
    say(f"  /readyz: {ready or 'brak odpowiedzi'}")
    return 0 if whole and ready == 200 else 1


def _megabytes(pid: int) -> int:
    """Memory of the process and of those it started, shared pages counted in part (PSS)."""
    total = 0
    for entry in [pid, *_below(pid)]:
        try:
            lines = Path(f"/proc/{entry}/smaps_rollup").read_text().splitlines()
            total += next(int(line.split()[1]) for line in lines if line.startswith("Pss:"))
        except (OSError, StopIteration):
            continue
    return total // 1024


def _below(pid: int) -> list[int]:
    try:
        children = [int(child) for child in Path(f"/proc/{pid}/task/{pid}/children").read_text().split()]
    except OSError:
        return []
    return [entry for child in children for entry in (child, *_below(child))]
