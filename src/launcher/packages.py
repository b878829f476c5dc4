"""Packages of the system (Debian 12): what is missing, and how it gets there."""

import os
import shutil
import subprocess
from functools import partial

from launcher import chores
from launcher.house import House
from launcher.trouble import Trouble

FOR_RUN = (
    "ca-certificates",
    "python3-venv",
    "postgresql-15",
    "postgresql-15-postgis-3",
    # WeasyPrint draws letters with these.
    "libpango-1.0-0",
    "libpangoft2-1.0-0",
    "libharfbuzz-subset0",
    # A second reader proves that what was removed from a BIP copy is gone.
    "poppler-utils",
)
# libatomic1: the browser driver's own Node wants it, a bare Debian has it not.
FOR_TEST = (*FOR_RUN, "chromium", "libatomic1")


def missing(wanted: tuple[str, ...]) -> list[str]:
    if not shutil.which("dpkg-query"):
        raise Trouble(
            "to nie jest Debian: nie znaleziono programu dpkg-query.",
            "this is not Debian: there is no dpkg-query.",
            mend="Debian 12; docs/operations/running.md",
        )
    answer = subprocess.run(
        ["dpkg-query", "-W", "-f", "${Package} ${db:Status-Status}\n", *wanted],
        capture_output=True,
        text=True,
        check=False,
    )
    there = {line.split()[0] for line in answer.stdout.splitlines() if line.endswith(" installed")}
    return [name for name in wanted if name not in there]


def command_for_administrator(names: list[str]) -> str:
    return f"sudo apt-get update && sudo apt-get install --no-install-recommends -y {' '.join(names)}"


def install(house: House, wanted: tuple[str, ...]) -> None:
    names = missing(wanted)
    prefix = _administrator()
    if prefix is None:
        raise Trouble(
            "brakuje pakietów systemu, a to konto nie może ich zainstalować. Polecenie dla administratora:",
            "system packages are missing and this account may not install them. For the administrator:",
            mend=command_for_administrator(names),
        )
    apt = [*prefix, "apt-get", "-o", "DPkg::Lock::Timeout=300", "-q"]
    do = partial(
        chores.do,
        house,
        pl=f"nie zainstalowano pakietów: {', '.join(names)}.",
        en=f"packages were not installed: {', '.join(names)}.",
        mend=command_for_administrator(names),
        env={**os.environ, "DEBIAN_FRONTEND": "noninteractive"},
    )
    # An installation that was cut short leaves half-configured packages behind; this finishes them.
    do([*prefix, "dpkg", "--configure", "-a"])
    do([*apt, "update"])
    do([*apt, "install", "--no-install-recommends", "-y", *names])


def _administrator() -> list[str] | None:
    """What to put before a command to run it with the administrator's rights; None: no rights."""
    if os.geteuid() == 0:
        return []
    if not shutil.which("sudo"):
        return None
    silent = subprocess.run(["sudo", "-n", "true"], capture_output=True, check=False)
    return ["sudo", "-n", "DEBIAN_FRONTEND=noninteractive"] if silent.returncode == 0 else None
