"""A second house for what the first must not suffer: a durable database of its own, watched by the launcher's keeper."""

import contextlib
import os
import shutil
import signal
import subprocess
import threading
import urllib.error
import urllib.request
from pathlib import Path

import psycopg

from launcher import cluster as clusters
from launcher import database
from launcher.keeper import Keeper
from launcher.note import Now
from tests.journeys.stack import ROOT, Stack, TestHouse

KEPT = ("web", "worker")


class KeptHouse(Stack):
    """The small county of another stack, copied; its processes and its PostgreSQL come back when they fall."""

    def __init__(self, folder: Path, model: Stack) -> None:
        shutil.copytree(
            model.house.var,
            folder,
            dirs_exist_ok=True,
            ignore=shutil.ignore_patterns("run", "log*", "postgres"),
        )
        self._cluster = clusters.main(TestHouse(root=ROOT, var=folder))
        super().__init__(folder, database.NAME, self._cluster.address(database.NAME))
        self._model = model
        self._now = Now()
        self._keeper = Keeper(self.house, self._now)
        self._filled, self._up = threading.Event(), threading.Event()
        # One thread starts all and stays: a child of a launcher ends with whoever started it.
        self._thread = threading.Thread(target=self._keep, daemon=True)

    def _keep(self) -> None:
        self._keeper.keep_database(self._cluster)
        self._up.set()
        self._filled.wait(120)
        for name in KEPT:
            self._keeper.keep(self._programs[name])
        self._keeper.watch()
        self._keeper.stop_all()

    def begin(self) -> None:
        """Up, filled with the county, serving."""
        self._thread.start()
        assert self._up.wait(90), "the database did not start"
        database.ensure(self._cluster)
        self._copy()
        self._filled.set()
        self.wait_for_web()

    def _copy(self) -> None:
        # The extension's own list of systems of coordinates is there already, and belongs to the administrator.
        dump = ["pg_dump", "-Fc", "-Z0", "--exclude-table-data=spatial_ref_sys", "-d", self._model.dsn]
        restore = ["pg_restore", "--no-owner", "--no-privileges", "--no-comments", "-d", self.dsn]
        with subprocess.Popen(_program(dump), stdout=subprocess.PIPE) as told:
            subprocess.run(_program(restore), stdin=told.stdout, check=True)
        assert told.returncode == 0
        with psycopg.connect(self.dsn) as db:
            db.execute("truncate procrastinate_workers cascade")

    def kill_database(self) -> None:
        """kill -9 of the postmaster; the keeper ends its orphans and starts it again."""
        os.kill(self._now.processes["postgres"], signal.SIGKILL)

    def is_ready(self) -> bool:
        with contextlib.suppress(OSError, urllib.error.URLError):
            with urllib.request.urlopen(f"{self.address}/readyz", timeout=5) as answer:
                return answer.status == 200
        return False

    def end(self) -> None:
        self._keeper._asked_to_stop = True
        self._filled.set()
        self._thread.join(timeout=90)
        self._block.give_back()
        place = self._cluster.place
        if not place.home.is_relative_to(self.house.var):
            shutil.rmtree(place.home, ignore_errors=True)
        shutil.rmtree(place.socket, ignore_errors=True)


def _program(command: list[str]) -> list[str]:
    return [str(clusters.BINARIES / command[0]), *command[1:]]
