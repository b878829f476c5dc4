"""`./powiat check`: the quick checks of the code, all of them even when one fails."""

import os
import subprocess
import time
from dataclasses import dataclass
from pathlib import Path

from launcher import environment, frontend
from launcher.commands.test import get_ready
from launcher.house import House
from launcher.say import line, say

# Types are strict where a mistake would be a mistake in law or in a contract between rooms.
_STRICT = ("domain", "data.py", "events.py")
# Some libraries say nothing of their types: what comes out of them is not our mistake.
_UNTYPED_LIBRARIES = (
    "--allow-subclassing-any --allow-untyped-calls --allow-untyped-decorators --no-warn-return-any".split()
)
_STRICT_ALWAYS = ("src/powiat/ground/kernel", "src/powiat/ground/gateways", "src/launcher")


@dataclass(frozen=True)
class _Check:
    name: str
    command: list[str]
    cwd: Path
    env: dict[str, str]


def check(house: House) -> int:
    get_ready(house)
    failed = []
    for one in _checks(house):
        started = time.monotonic()
        done = subprocess.run(
            one.command, cwd=one.cwd, env=one.env, capture_output=True, text=True, check=False
        )
        verdict = "dobrze · ok" if done.returncode == 0 else "ŹLE · FAILED"
        line(f"  {one.name:<34} {verdict}  {time.monotonic() - started:.1f} s")
        if done.returncode:
            failed.append(one.name)
            line((done.stdout + done.stderr).rstrip())
    if failed:
        say(f"Do poprawy: {', '.join(failed)}", "to be mended")
        return 1
    say("Wszystko w porządku.", "all is well")
    return 0


def _checks(house: House) -> list[_Check]:
    bin_folder = house.venv / "bin"
    env = environment.of_house(
        house, address=environment.database_address(house), settings="config.settings.test"
    )

    def ours(name: str, *command: str) -> _Check:
        return _Check(name, [str(bin_folder / command[0]), *command[1:]], house.root, env)

    found = [
        ours("ruff check", "ruff", "check", "-q", "."),
        ours("ruff format", "ruff", "format", "-q", "--check", "."),
        ours("import contracts", "lint-imports"),
        ours("migrations match the models", "python", "-W", "ignore", "src/manage.py", *_NO_NEW_MIGRATIONS),
        ours("types where strict", "mypy", "--strict", *_UNTYPED_LIBRARIES, *strict_rooms(house)),
        ours("templates", "djlint", "--lint", "--quiet", "src"),
    ]
    scripts = frontend.scripts(house)
    for script in ("lint", "check", "test"):
        if script in scripts:
            command = [*frontend.npm_command(house), "run", "-s", script]
            front = frontend.environment(house)
            found.append(_Check(f"front end: {script}", command, house.root / "frontend", front))
    if (bin_folder / "codespell").exists():
        found.append(ours("spelling", "codespell", "src/launcher", "docs", "README.md"))
    return found


_NO_NEW_MIGRATIONS = ("makemigrations", "--check", "--dry-run")


def strict_rooms(house: House) -> list[str]:
    """The pure rooms of every app, and those that are strict as a whole."""
    whole = [house.root / name for name in _STRICT_ALWAYS if (house.root / name).exists()]
    pure = [
        path
        for name in _STRICT
        for path in house.src.glob(f"powiat/*/*/{name}")
        if (path.is_file() or any(path.glob("*.py"))) and path.parent not in whole
    ]
    return sorted(os.path.relpath(path, house.root) for path in [*pure, *whole])
