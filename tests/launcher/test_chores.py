"""A failed command shows its last words and the way out; what a killed start left behind is ended."""

import contextlib
import os
import subprocess
import sys
import time

import pytest

from launcher import chores, leftovers
from launcher.trouble import Trouble


def test_a_failure_carries_the_last_lines(house):
    with pytest.raises(Trouble) as failure:
        chores.do(
            house,
            [sys.executable, "-c", "print('żółw'); raise SystemExit(3)"],
            pl="nie wyszło.",
            en="it failed.",
            mend="spróbuj jeszcze raz",
        )
    assert "żółw" in failure.value.detail
    assert "3" in failure.value.detail
    assert failure.value.mend == "spróbuj jeszcze raz"


def test_a_success_is_silent_and_logged(house, capsys):
    chores.do(house, [sys.executable, "-c", "print('cisza')"], pl="", en="")
    assert "cisza" not in capsys.readouterr().out
    assert "cisza" in (house.logs / "setup.log").read_text()


@pytest.mark.slow
def test_leftovers_are_found_by_their_mark_and_ended(house):
    env = {**os.environ, leftovers.PROCESS: str(house.var)}
    left = subprocess.Popen([sys.executable, "-c", "import time; time.sleep(60)"], env=env)
    other = subprocess.Popen([sys.executable, "-c", "import time; time.sleep(60)"])
    try:
        deadline = time.monotonic() + 5
        while not leftovers.find(house, leftovers.PROCESS) and time.monotonic() < deadline:
            time.sleep(0.02)
        assert leftovers.find(house, leftovers.PROCESS) == [left.pid]
        assert leftovers.find(house, leftovers.CHORE) == []
        assert leftovers.end(house, leftovers.PROCESS) == 1
        assert left.wait(timeout=5) != 0
        assert other.poll() is None
    finally:
        for child in (left, other):
            with contextlib.suppress(ProcessLookupError):
                child.kill()
            child.wait()
