"""The lock goes when its holder dies, however it dies."""

import os
import signal
import subprocess
import sys
import time

import pytest

from launcher.locks import Lock, holder

HOLD = """
import sys, time
from pathlib import Path
sys.path.insert(0, "src")
from launcher.locks import Lock
lock = Lock(Path(sys.argv[1]))
print(lock.take(), flush=True)
time.sleep(60)
"""


def test_one_holder_at_a_time(house):
    file = house.run / "x.lock"
    assert holder(file) is None
    first = Lock(file)
    assert first.take()
    assert not Lock(file).take()
    assert holder(file) == os.getpid()
    first.release()
    assert holder(file) is None


@pytest.mark.slow
def test_kill_9_of_the_holder_frees_it(house):
    file = house.run / "x.lock"
    with subprocess.Popen([sys.executable, "-c", HOLD, str(file)], stdout=subprocess.PIPE) as child:
        assert child.stdout and child.stdout.readline() == b"True\n"
        assert holder(file) == child.pid
        child.send_signal(signal.SIGKILL)
        child.wait()
    deadline = time.monotonic() + 5
    while holder(file) and time.monotonic() < deadline:
        time.sleep(0.01)
    assert Lock(file).take()
