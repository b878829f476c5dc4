"""The whole house for the journeys: its own database, its own folder, its real processes on free ports."""

import contextlib
import json
import os
import signal
import subprocess
import sys
import time
import urllib.error
import urllib.request
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit, urlunsplit

import psycopg

from launcher import environment, frontend, offspring, ports, programs
from launcher.house import House

ROOT = Path(__file__).resolve().parents[2]
EXTENSIONS = ("postgis", "pg_trgm", "unaccent", "btree_gist")
_SETTING_UP = """
import sys
import django
django.setup()
from django.core.management import call_command
call_command("migrate", "--no-input", verbosity=0)
call_command("collectstatic", "--no-input", verbosity=0)
call_command("load_demo", "--letters", sys.argv[1])
"""
_START_SECONDS = 120


class TestHouse(House):
    """The checkout with a folder of its own and the Python that runs the tests."""

    __test__ = False

    @property
    def venv(self) -> Path:
        return Path(sys.prefix)


class Stack:
    """The running house. Its processes are the launcher's own, so that nothing is tried that does not serve."""

    def __init__(self, folder: Path, database: str, server: str = "") -> None:
        self.house = TestHouse(root=ROOT, var=folder)
        self.house.furnish()
        self.database = database
        self._made_for = server or os.environ["DATABASE_URL"]
        self._block = ports.choose(None)
        self._children: dict[str, subprocess.Popen[bytes]] = {}
        env = environment.of_process(self.house, address=self.dsn, ports=self._block)
        # `./powiat test` names the tests' settings; what runs here is the demo.
        self._env = env | {"DJANGO_SETTINGS_MODULE": environment.DEMO_SETTINGS}
        self._programs = {one.name: one for one in programs.all_of(self.house, self._block, self._env)}

    @property
    def address(self) -> str:
        return f"http://127.0.0.1:{self._block.web}"

    @property
    def live(self) -> str:
        return f"http://127.0.0.1:{self._block.live}"

    @property
    def simulator(self) -> str:
        return f"http://127.0.0.1:{self._block.simulator}"

    @property
    def dsn(self) -> str:
        return self._dsn_of(self.database)

    def _dsn_of(self, name: str) -> str:
        return urlunsplit(urlsplit(self._made_for)._replace(path=f"/{name}"))

    def set_up(self, letters: int) -> None:
        """Database from the template when there is one; tables, static files and the small county."""
        if not frontend_is_built():
            frontend.build(self.house)
        template = os.environ.get("POWIAT_TEST_TEMPLATE")
        with psycopg.connect(self._dsn_of("postgres"), autocommit=True) as db:
            db.execute(f'drop database if exists "{self.database}" with (force)')
            db.execute(f'create database "{self.database}"' + (f' template "{template}"' if template else ""))
        with psycopg.connect(self.dsn, autocommit=True) as db:
            for one in EXTENSIONS:
                db.execute(f"create extension if not exists {one}")
        done = subprocess.run(
            [str(self.house.python), "-c", _SETTING_UP, str(letters)],
            env=self._env, cwd=ROOT, capture_output=True, text=True, check=False,
        )  # fmt: skip
        assert done.returncode == 0, done.stdout[-2000:] + done.stderr[-4000:]

    def accounts(self) -> dict[str, str]:
        """Login -> password."""
        return {one["login"]: one["password"] for one in json.loads(self.house.accounts.read_text())}

    def start(self, *names: str, **more: str) -> None:
        """Start these, or all; `more` is added to what they find in their environment."""
        for name in names or self._programs:
            program = self._programs[name]
            with (self.house.logs / f"{name}.log").open("ab") as output:
                self._children[name] = offspring.start(
                    program.command, env=program.env | more, output=output, cwd=ROOT
                )
        if not names or "web" in names:
            self.wait_for_web()

    def wait_for_web(self) -> None:
        deadline = time.monotonic() + _START_SECONDS
        while True:
            with contextlib.suppress(OSError, urllib.error.URLError):
                with urllib.request.urlopen(f"{self.address}/readyz", timeout=5) as answer:
                    if answer.status == 200:
                        return
            assert time.monotonic() < deadline, self.log("web")
            time.sleep(0.1)

    def kill(self, name: str) -> None:
        """kill -9 of the process and all that it started."""
        child = self._children.pop(name)
        with contextlib.suppress(ProcessLookupError):
            os.killpg(child.pid, signal.SIGKILL)
        child.wait(timeout=20)

    def stop(self) -> None:
        for child in self._children.values():
            child.terminate()
        for name, child in list(self._children.items()):
            with contextlib.suppress(subprocess.TimeoutExpired):
                child.wait(timeout=5)
            self.kill(name)
        self._block.give_back()

    def tear_down(self) -> None:
        self.stop()
        with psycopg.connect(self._dsn_of("postgres"), autocommit=True) as db:
            db.execute(f'drop database if exists "{self.database}" with (force)')

    def ask(self, sql: str, *values: object) -> list[tuple[Any, ...]]:
        """What the database holds, committed."""
        with psycopg.connect(self.dsn) as db:
            return db.execute(sql, values).fetchall()

    def one(self, sql: str, *values: object) -> Any:
        return self.ask(sql, *values)[0][0]

    def first(self, sql: str, *values: object) -> Any:
        """The first value, or None."""
        rows = self.ask(sql, *values)
        return rows[0][0] if rows else None

    def forget_tries(self) -> None:
        """All journeys come from one address: the wrong tries of one are not held against the next."""
        with psycopg.connect(self.dsn) as db:
            db.execute("delete from eboi_attempt")

    def manage(self, *arguments: str) -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            [str(self.house.python), "src/manage.py", *arguments],
            env=self._env, cwd=ROOT, capture_output=True, text=True, check=False,
        )  # fmt: skip

    def log(self, name: str) -> str:
        return (self.house.logs / f"{name}.log").read_text(errors="replace")[-4000:]


def frontend_is_built() -> bool:
    """`./powiat test` builds it before; what is there is not built again."""
    return (ROOT / "src/powiat/ground/ui/static/ui/build/desk.js").exists() and (
        ROOT / "frontend/node_modules/axe-core/axe.min.js"
    ).exists()
