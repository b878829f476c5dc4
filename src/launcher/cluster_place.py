"""Where the private PostgreSQL lives, and as whom it runs.

PostgreSQL refuses to run as root, so root lends it an ordinary account. That account must be able to
enter every folder on the way, and a Unix socket's path may have 107 bytes at most; where `var` fails
one of these, the cluster or its socket goes where it can, and a note in `var` says where.
"""

import hashlib
import os
import pwd
import shutil
import subprocess
import tempfile
from dataclasses import dataclass
from pathlib import Path

from launcher.house import House
from launcher.offspring import as_user
from launcher.trouble import Trouble

SERVICE_USER = "postgres"  # made by Debian's package
ELSEWHERE = Path("/var/lib/powiat")
_SOCKET_FILE = "/.s.PGSQL.5432"
_SOCKET_LIMIT = 107


@dataclass(frozen=True)
class Place:
    home: Path
    socket: Path
    user: str | None  # as whom it runs; None: as ourselves

    @property
    def data(self) -> Path:
        return self.home / "data"

    @property
    def made(self) -> bool:
        return (self.data / "PG_VERSION").exists()


def find(house: House, name: str) -> Place:
    """The place of the cluster called `postgres` or `test-postgres`: the old one when there is one."""
    inside = house.var / name
    user = _user(inside / "data")
    if user is None:
        home = inside
        home.mkdir(mode=0o700, parents=True, exist_ok=True)
    else:
        home = inside if _can_live(inside, user) else _elsewhere(house, name, user)
    return Place(home=home, socket=_socket(home, user), user=_user(home / "data"))


def _user(data: Path) -> str | None:
    """Ourselves, unless we are root: then the owner of what is there, else the service account."""
    if not data.parent.exists() or not data.exists():
        return SERVICE_USER if os.geteuid() == 0 else None
    owner = data.stat().st_uid
    if owner == os.geteuid():
        return None
    if os.geteuid() != 0:
        raise Trouble(
            f"baza w {data} należy do innego konta.",
            f"the database in {data} belongs to another account.",
            mend="sudo ./powiat run",
        )
    return pwd.getpwuid(owner).pw_name


def _can_live(home: Path, user: str) -> bool:
    """Can this user enter the folder, and can the folder be given to them?"""
    try:
        home.mkdir(mode=0o700, exist_ok=True)
        account = pwd.getpwnam(user)
        os.chown(home, account.pw_uid, account.pw_gid)
    except OSError:
        return False
    trial = subprocess.run(["/usr/bin/test", "-w", str(home)], check=False, cwd="/", **as_user(user))
    if trial.returncode and not any(home.iterdir()):
        home.rmdir()
    return trial.returncode == 0


def _elsewhere(house: House, name: str, user: str) -> Path:
    note = house.var / f"{name}-elsewhere"
    wanted = ELSEWHERE / f"{_short(house.var)}-{name}"
    if note.exists():
        before = Path(note.read_text().strip())
        if before != wanted and _orphan(before):
            before.rename(wanted)  # the checkout was moved: its data follow it
    ELSEWHERE.mkdir(mode=0o755, parents=True, exist_ok=True)
    wanted.mkdir(mode=0o700, exist_ok=True)
    account = pwd.getpwnam(user)
    os.chown(wanted, account.pw_uid, account.pw_gid)
    (wanted / "owner").write_text(str(house.var))
    if (house.var / name / "data").exists():
        shutil.move(house.var / name / "data", wanted / "data")  # its folder was closed after it was made
    note.write_text(f"{wanted}\n")
    return wanted


def _orphan(home: Path) -> bool:
    """The cluster's checkout is no longer where it was, so nobody else can be using it."""
    owner = home / "owner"
    return owner.exists() and not Path(owner.read_text()).exists()


def _socket(home: Path, user: str | None) -> Path:
    near = home / "socket"
    if len(os.fsencode(str(near) + _SOCKET_FILE)) <= _SOCKET_LIMIT:
        return near
    base = "/run" if os.geteuid() == 0 else os.environ.get("XDG_RUNTIME_DIR") or tempfile.gettempdir()
    return Path(base) / f"powiat-{user or os.geteuid()}-{_short(home)}"


def _short(path: Path) -> str:
    return hashlib.sha256(os.fsencode(path)).hexdigest()[:12]
