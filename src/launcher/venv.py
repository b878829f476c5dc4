"""The Python environment in `var/venv`: exactly the locked packages, every hash checked."""

import json
import os
import sys
from functools import partial
from pathlib import Path

from launcher import chores, stamps
from launcher.house import House

STAMP = "venv"
_FILES = {"run": ("installer", "run", "build"), "test": ("installer", "test", "build")}


def needed(house: House, kind: str) -> bool:
    stamp = _stamp(house)
    moved = stamp.get("at") != _at(house)
    return moved or not house.python.exists() or stamp.get(kind) != _hash(house, kind)


def build(house: House, kind: str) -> None:
    """`run` or `test`; the packages for tests contain those for running, and once there they stay."""
    before = _stamp(house)
    if kind == "run" and "test" in before:
        kind = "test"
    if before.get("at") != _at(house) or not house.python.exists():
        _from_nothing(house)
    stamps.forget(house, STAMP)
    chores.do(
        house,
        [
            *(str(house.venv / "bin" / "uv"), "pip", "sync", "--python", str(house.python)),
            *("--require-hashes", *(str(file) for file in _files(house, kind))),
        ],
        pl="nie zainstalowano pakietów Pythona (czy jest dostęp do repozytorium pakietów?).",
        en="Python packages were not installed (can the package index be reached?).",
        mend="./powiat doctor",
        env=_environment(house),
    )
    made = {"at": _at(house), "run": _hash(house, "run")}
    if kind == "test":
        made["test"] = _hash(house, "test")
    stamps.write(house, STAMP, json.dumps(made))


def _from_nothing(house: House) -> None:
    stamps.forget(house, STAMP)
    do = partial(
        chores.do,
        house,
        pl="nie utworzono środowiska Pythona.",
        en="the Python environment was not made.",
        mend="sudo apt-get install python3-venv && ./powiat run",
        env=_environment(house),
    )
    do([interpreter(), "-m", "venv", "--clear", str(house.venv)])
    lock = house.root / "requirements" / "installer.txt"
    do([str(house.python), "-m", "pip", "install", "-q", "--require-hashes", "-r", str(lock)])


def interpreter() -> str:
    """Debian's own Python 3.11, for which the packages are locked; else the one that runs this."""
    system = Path("/usr/bin/python3.11")
    return str(system) if system.exists() else sys.executable


def _files(house: House, kind: str) -> list[Path]:
    return [house.root / "requirements" / f"{name}.txt" for name in _FILES[kind]]


def _stamp(house: House) -> dict[str, str]:
    found: dict[str, str] = json.loads(stamps.read(house, STAMP) or "{}")
    return found


def _at(house: House) -> str:
    """An environment holds absolute paths: a moved checkout, or another Python, needs a new one."""
    return f"{interpreter()} {house.venv}"


def _hash(house: House, kind: str) -> str:
    return stamps.digest(_files(house, kind))


def _environment(house: House) -> dict[str, str]:
    # The system's certificates: an office's proxy often signs with its own, installed there.
    env = {"UV_SYSTEM_CERTS": "true", **os.environ, "UV_PYTHON_DOWNLOADS": "never", "UV_NO_PROGRESS": "1"}
    env.pop("VIRTUAL_ENV", None)
    home = Path(os.path.expanduser("~"))
    if not os.access(home, os.W_OK):
        env |= {
            "UV_CACHE_DIR": str(house.var / "cache" / "uv"),
            "PIP_CACHE_DIR": str(house.var / "cache" / "pip"),
        }
    return env
