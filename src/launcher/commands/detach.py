"""`./powiat run --detach`: the same start in the background; this window shows it until the house stands."""

import os
import subprocess
import sys
import time

from launcher import note
from launcher.house import House
from launcher.locks import holder
from launcher.say import line


def start(house: House) -> int:
    log = house.logs / "launcher.log"
    with log.open("wb") as output:
        child = subprocess.Popen(
            [sys.executable, str(house.root / "powiat"), "run"],
            env=dict(os.environ),
            stdin=subprocess.DEVNULL,
            stdout=output,
            stderr=subprocess.STDOUT,
            start_new_session=True,
        )
    with log.open("r", errors="replace") as words:
        while True:
            ended = child.poll() is not None
            ready = holder(note.lock_file(house)) == child.pid and note.read(house).phase == "ready"
            if ready:
                time.sleep(0.3)  # its last words
            line(words.read(), end="")
            if ended:
                return child.returncode or 0
            if ready:
                return 0
            time.sleep(0.2)
