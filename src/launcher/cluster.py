"""The private PostgreSQL 15 + PostGIS: made once, reached by a Unix socket only, never over the network."""

import os
import pwd
import shutil
import signal
import subprocess
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from urllib.parse import quote

from launcher import offspring
from launcher.cluster_place import Place, find
from launcher.house import House
from launcher.trouble import Trouble

BINARIES = Path("/usr/lib/postgresql/15/bin")
ADMIN = "powiat_admin"
ROLE = "powiat"
_START_SECONDS = 60


@dataclass(frozen=True)
class Cluster:
    house: House
    name: str
    durable: bool  # the tests' cluster trades safety for speed, that of the office never does

    @cached_property
    def place(self) -> Place:
        return find(self.house, self.name)

    @property
    def log(self) -> Path:
        return self.house.logs / f"{self.name}.log"

    def address(self, database: str, role: str = ROLE) -> str:
        return f"postgresql://{role}@/{database}?host={quote(str(self.place.socket))}"


def main(house: House) -> Cluster:
    return Cluster(house, "postgres", durable=True)


def for_tests(house: House) -> Cluster:
    return Cluster(house, "test-postgres", durable=False)


def make(cluster: Cluster) -> None:
    """initdb beside the final place, renamed when whole: a killed start leaves nothing half made."""
    place = cluster.place
    if place.made:
        return
    fresh = place.home / "data.new"
    if fresh.exists():
        shutil.rmtree(fresh)
    place.home.mkdir(mode=0o700, parents=True, exist_ok=True)
    done = subprocess.run(
        [
            *(str(BINARIES / "initdb"), "-D", str(fresh), "-U", ADMIN, "-A", "peer", "-E", "UTF8"),
            *("--locale=C.UTF-8", "--locale-provider=icu", "--icu-locale=pl-PL"),
            "--data-checksums" if cluster.durable else "--no-sync",
        ],
        **offspring.as_user(place.user),
        cwd="/",
        capture_output=True,
        text=True,
        check=False,
    )
    if done.returncode:
        raise Trouble(
            "nie utworzono bazy danych.",
            "the database was not made.",
            mend="./powiat doctor",
            detail=done.stdout + done.stderr,
        )
    fresh.rename(place.data)


def _open_doors(place: Place) -> None:
    """Who may come in: over the socket, and the system's account must be the one that runs this house."""
    accounts = {pwd.getpwuid(os.geteuid()).pw_name, place.user or pwd.getpwuid(os.geteuid()).pw_name}
    lines = [f"house {account} {role}\n" for account in sorted(accounts) for role in (ADMIN, ROLE)]
    (place.data / "pg_ident.conf").write_text("".join(lines))
    (place.data / "pg_hba.conf").write_text("local all all peer map=house\n")
    place.socket.mkdir(mode=0o700, exist_ok=True)
    if place.user:
        account = pwd.getpwnam(place.user)
        for path in (place.data / "pg_ident.conf", place.data / "pg_hba.conf", place.socket):
            os.chown(path, account.pw_uid, account.pw_gid)
    if place.socket.stat().st_uid != (pwd.getpwnam(place.user).pw_uid if place.user else os.geteuid()):
        raise Trouble(
            f"folder {place.socket} należy do innego konta.",
            f"the folder {place.socket} belongs to another account.",
        )


def command(cluster: Cluster) -> list[str]:
    """The server in the foreground, its settings in plain sight."""
    place = cluster.place
    settings = {
        "unix_socket_directories": f'"{place.socket}"',
        "listen_addresses": "",
        "port": "5432",
        "max_connections": "60",
        "shared_buffers": "192MB",
        "random_page_cost": "1.1",
        "timezone": "Europe/Warsaw",
        "log_timezone": "UTC",
        "lc_messages": "C.UTF-8",
        "logging_collector": "off",
    }
    if not cluster.durable:
        # Tests let crowds in at once, beside a whole running house.
        settings |= {"max_connections": "160"}
        settings |= {"fsync": "off", "full_page_writes": "off", "synchronous_commit": "off"}
    options = [part for key, value in settings.items() for part in ("-c", f"{key}={value}")]
    return [str(BINARIES / "postgres"), "-D", str(place.data), *options]


def start(cluster: Cluster) -> subprocess.Popen[bytes]:
    """Start the server as our child and wait until it answers; the caller stops it with SIGINT."""
    make(cluster)
    place = cluster.place
    _open_doors(place)
    _end_leftover(place)
    with cluster.log.open("ab") as output:
        child = offspring.start(
            command(cluster),
            env={"PATH": os.environ.get("PATH", ""), "LC_ALL": "C.UTF-8"},
            output=output,
            cwd=Path("/"),
            user=place.user,
            farewell=signal.SIGINT,
        )
    deadline = time.monotonic() + _START_SECONDS
    while not answers(cluster):
        if child.poll() is not None or time.monotonic() > deadline:
            raise Trouble(
                "baza danych nie wstała.",
                "the database did not start.",
                mend=f"less {cluster.log}",
                detail="\n".join(cluster.log.read_text(errors="replace").splitlines()[-15:]),
            )
        time.sleep(0.1)
    return child


def answers(cluster: Cluster) -> bool:
    ask = [str(BINARIES / "pg_isready"), "-q", "-t", "3", "-h", str(cluster.place.socket)]
    asked = subprocess.run([*ask, "-U", ADMIN, "-d", "postgres"], check=False)
    return asked.returncode == 0


def stop(child: subprocess.Popen[bytes]) -> None:
    child.send_signal(signal.SIGINT)
    child.wait()


@contextmanager
def running(cluster: Cluster) -> Iterator[None]:
    """The cluster answers inside this block; one that already runs is used and left running."""
    if cluster.place.made and answers(cluster):
        yield
        return
    child = start(cluster)
    try:
        yield
    finally:
        stop(child)


def _end_leftover(place: Place) -> None:
    """A server whose launcher was killed is closing by itself: wait, remind it once, never kill it."""
    note = place.data / "postmaster.pid"
    deadline = time.monotonic() + _START_SECONDS
    reminded = False
    while note.exists() and time.monotonic() < deadline:
        pid = int(note.read_text().split()[0])
        try:
            program = Path(f"/proc/{pid}/exe").readlink().name
        except OSError:
            return
        if program != "postgres" or Path(f"/proc/{pid}/cwd").readlink() != place.data:
            return
        if not reminded:
            os.kill(pid, signal.SIGINT)
            reminded = True
        time.sleep(0.2)
