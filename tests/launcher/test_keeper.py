"""Whoever falls is started again; at the end everybody is gone."""

import os
import signal
import threading
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from launcher import note
from launcher.keeper import Keeper
from launcher.note import Now
from launcher.programs import Program

pytestmark = pytest.mark.slow


def _program(name: str, script: str) -> Program:
    return Program(name, ["/bin/sh", "-c", script], dict(os.environ), stop_seconds=2)


@pytest.fixture
def keeper(house):
    made = Keeper(house, Now())
    yield made
    made.stop_all()


def _wait(condition: Callable[[], bool]) -> None:
    deadline = time.monotonic() + 20
    while not condition() and time.monotonic() < deadline:
        time.sleep(0.02)


def _watch_until(keeper: Keeper, condition: Callable[[], bool]) -> None:
    """The keeper watches in this thread, as in life; another one asks it to stop."""

    def ask() -> None:
        _wait(condition)
        keeper._on_signal(signal.SIGTERM, None)

    keeper._now.phase = "ready"
    asking = threading.Thread(target=ask)
    asking.start()
    keeper.watch()
    asking.join()


def test_a_fallen_process_comes_back(house, keeper, capsys):
    log = house.logs / "web.log"
    keeper.keep(_program("web", "echo started; exec sleep 60"))
    _wait(lambda: log.read_text() == "started\n")
    before = note.read(house).processes["web"]
    os.kill(before, signal.SIGKILL)
    _watch_until(keeper, lambda: log.read_text() == "started\nstarted\n")
    now = note.read(house)
    assert now.processes["web"] not in (0, before)
    assert now.restarts == {"web": 1}
    assert "Proces web przestał działać" in capsys.readouterr().out


def test_one_that_always_falls_is_tried_ever_more_rarely(house, keeper):
    started = time.monotonic()
    keeper.keep(_program("web", "exit 1"))
    _watch_until(keeper, lambda: note.read(house).restarts.get("web") == 3)
    # It fell at once, after a pause of 1 s and after one of 2 s.
    assert note.read(house).restarts["web"] == 3
    assert time.monotonic() - started >= 3


def test_stopping_takes_the_stubborn_and_their_children(house):
    keeper = Keeper(house, Now())
    keeper.keep(_program("web", "trap '' TERM; sleep 61 & echo $!; wait; sleep 62"))
    _wait(lambda: bool((house.logs / "web.log").read_text()))
    grandchild = int((house.logs / "web.log").read_text())
    keeper.stop_all()
    assert not keeper.alive("web")
    _wait(lambda: not _runs(grandchild))
    assert not _runs(grandchild)
    assert note.read(house).phase == "stopping"


def _runs(pid: int) -> bool:
    try:
        return ") Z " not in Path(f"/proc/{pid}/stat").read_text()
    except OSError:
        return False
