"""What the doctor looks at. Each look gives findings; each finding names the command that mends it."""

import os
import shutil
import subprocess
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

from launcher import cluster, environment, frontend, leftovers, note, packages, ports, prepare, stamps, venv
from launcher.doorbell import ring
from launcher.house import House
from launcher.locks import holder
from launcher.trouble import Trouble

_DISK_GB = 3
_MEMORY_GB = 2
_RESTLESS = 3


@dataclass(frozen=True)
class Finding:
    pl: str
    en: str
    mend: str
    serious: bool = True


def all_of(house: House) -> list[Finding]:
    found: list[Finding] = []
    for look in LOOKS:
        try:
            found += look(house)
        except Trouble as trouble:
            found.append(Finding(trouble.pl, trouble.en, trouble.mend or "./powiat run"))
    return found


def system(house: House) -> Iterator[Finding]:
    release = Path("/etc/os-release")
    if release.exists() and 'VERSION_ID="12"' not in release.read_text():
        yield Finding(
            "to nie jest Debian 12; na innych systemach ePowiat nie był próbowany.",
            "this is not Debian 12; other systems were not tried.",
            "less docs/operations/running.md",
            serious=False,
        )
    free = shutil.disk_usage(house.var if house.var.exists() else house.root).free / 1e9
    if free < _DISK_GB:
        yield Finding(
            f"mało miejsca na dysku: {free:.1f} GB, potrzeba {_DISK_GB} GB.",
            f"little disk space: {free:.1f} GB, {_DISK_GB} GB are needed.",
            f"du -xh --max-depth=1 {house.var} | sort -h",
        )
    memory = os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES") / 1e9
    if memory < _MEMORY_GB:
        yield Finding(
            f"mało pamięci: {memory:.1f} GB, potrzeba {_MEMORY_GB} GB.",
            f"little memory: {memory:.1f} GB, {_MEMORY_GB} GB are needed.",
            "free -h",
            serious=False,
        )


def rights(house: House) -> Iterator[Finding]:
    if not os.access(house.var if house.var.exists() else house.root, os.W_OK):
        yield Finding(
            f"to konto nie może pisać w {house.var}.",
            f"this account may not write to {house.var}.",
            f"sudo chown -R $(id -un) {house.var}   # albo · or: sudo ./powiat run",
        )


def system_packages(house: House) -> Iterator[Finding]:
    names = packages.missing(prepare.Ground(house, "run").packages)
    if names:
        yield Finding(
            f"brakuje pakietów systemu: {', '.join(names)}.",
            f"system packages are missing: {', '.join(names)}.",
            packages.command_for_administrator(names),
        )


def made_things(house: House) -> Iterator[Finding]:
    if venv.needed(house, "run"):
        yield Finding(
            "środowiska Pythona nie ma albo jest starsze niż lista pakietów.",
            "the Python environment is absent or older than the locked packages.",
            "./powiat run",
        )
    if frontend.needed(house):
        yield Finding(
            "style i skrypty stron nie są zbudowane albo są starsze niż ich źródła.",
            "styles and scripts are not built or older than their sources.",
            "./powiat run",
        )


def database(house: House) -> Iterator[Finding]:
    if not environment.outside_database():
        if not cluster.BINARIES.exists():
            return  # without PostgreSQL there is no account that could own a place for it; the packages are named above
        own = cluster.main(house)
        if not own.place.made:
            yield Finding("bazy danych jeszcze nie ma.", "there is no database yet.", "./powiat run")
            return
        if not stamps.read(house, prepare.TABLES):
            yield Finding(
                "ostatnie zakładanie tabel nie powiodło się lub zostało przerwane.",
                "the last making of tables failed or was cut short.",
                f"./powiat run; less {house.logs / 'setup.log'}",
            )
        if not cluster.answers(own):
            if holder(note.lock_file(house)) is not None:
                yield Finding(
                    "baza danych nie odpowiada.", "the database does not answer.", f"less {own.log}"
                )
            return
    if venv.needed(house, "run"):
        return
    address = environment.database_address(house)
    behind = subprocess.run(
        [str(house.python), "src/manage.py", "migrate", "--check"],
        cwd=house.root,
        env=environment.of_house(house, address=address),
        capture_output=True,
        check=False,
    )
    if behind.returncode:
        yield Finding(
            "tabele w bazie są starsze niż program (albo baza jest nieosiągalna).",
            "the tables are older than the program (or the database cannot be reached).",
            "./powiat stop && ./powiat run",
        )


def running(house: House) -> Iterator[Finding]:
    if holder(note.lock_file(house)) is None:
        if leftovers.find(house, leftovers.PROCESS):
            yield Finding(
                "zostały procesy po przerwanym uruchomieniu.",
                "a killed start left processes.",
                "./powiat stop",
            )
        if not ports.free(ports.DEFAULT) and not os.environ.get("POWIAT_PORT"):
            yield Finding(
                f"port {ports.DEFAULT} jest zajęty; ePowiat wybierze następny wolny.",
                f"port {ports.DEFAULT} is taken; the next free one will be used.",
                "ss -ltnp",
                serious=False,
            )
        return
    now = note.read(house)
    if now.phase != "ready":
        return
    for name, pid in now.processes.items():
        if not pid:
            log = house.logs / f"{name}.log"
            yield Finding(f"proces {name} nie działa.", f"the process {name} is down.", f"less {log}")
        elif now.restarts.get(name, 0) >= _RESTLESS:
            log = house.logs / f"{name}.log"
            times = now.restarts[name]
            yield Finding(
                f"proces {name} wznowiono {times} razy.", f"{name} restarted {times} times.", f"less {log}"
            )
    answer = ring(now.port, "/readyz")
    if answer != 200:
        yield Finding(
            f"/readyz odpowiada: {answer or 'nic'}.",
            f"/readyz answers: {answer or 'nothing'}.",
            f"curl -s http://127.0.0.1:{now.port}/readyz; less {house.logs / 'web.log'}",
        )


def advice(house: House) -> Iterator[Finding]:
    if not os.environ.get("POWIAT_CLAMD"):
        yield Finding(
            "pliki z zewnątrz nie są sprawdzane programem antywirusowym.",
            "files from outside are not checked by an antivirus.",
            "sudo apt-get install clamav-daemon && POWIAT_CLAMD=/run/clamav/clamd.ctl ./powiat run",
            serious=False,
        )
    if not (house.var / "standards").exists():
        yield Finding(
            "nie ma oficjalnych schematów; zgodność z nimi nie jest sprawdzana.",
            "official schemas are absent; conformance to them is not checked.",
            "./powiat standards",
            serious=False,
        )


LOOKS: tuple[Callable[[House], Iterator[Finding]], ...] = (
    system,
    rights,
    system_packages,
    made_things,
    database,
    running,
    advice,
)
