"""Commands that do a piece of the setting up: silent, with the seconds shown and the output kept in a log."""

import contextlib
import os
import signal
import subprocess
import time
from pathlib import Path

from launcher import leftovers, offspring
from launcher.house import House
from launcher.say import Ticker
from launcher.trouble import Trouble

_TAIL_LINES = 25


def do(
    house: House,
    command: list[str],
    *,
    pl: str,
    en: str,
    mend: str = "",
    env: dict[str, str] | None = None,
    cwd: Path | None = None,
) -> None:
    """Run to the end or raise Trouble(pl, en) with the last lines that the command wrote."""
    log = house.logs / "setup.log"
    ticker = Ticker()
    with log.open("ab") as output:
        output.write(f"\n$ {' '.join(command)}\n".encode())
        output.flush()
        begin = output.tell()
        child = offspring.start(
            command,
            env={**(env or os.environ), leftovers.CHORE: str(house.var)},
            output=output,
            cwd=cwd or house.root,
            farewell=signal.SIGKILL,
        )
        try:
            while child.poll() is None:
                ticker.tick()
                with contextlib.suppress(subprocess.TimeoutExpired):
                    child.wait(timeout=0.5)
        except BaseException:
            _end(child)
            raise
        finally:
            ticker.end()
    if child.returncode:
        raise Trouble(
            pl,
            en,
            mend=mend or f"less {log}",
            detail=_tail(log, begin) + f"\n(kod · exit code {child.returncode})",
        )


def _end(child: subprocess.Popen[bytes]) -> None:
    with contextlib.suppress(ProcessLookupError):
        os.killpg(child.pid, signal.SIGTERM)
    deadline = time.monotonic() + 5
    while child.poll() is None and time.monotonic() < deadline:
        time.sleep(0.1)
    with contextlib.suppress(ProcessLookupError):
        os.killpg(child.pid, signal.SIGKILL)


def _tail(log: Path, begin: int) -> str:
    with log.open("rb") as handle:
        handle.seek(begin)
        lines = handle.read().decode(errors="replace").splitlines()
    return "\n".join("      | " + line for line in lines[-_TAIL_LINES:])
