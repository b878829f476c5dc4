"""`./powiat stop`: asks the keeper to close the house and waits until it has."""

import contextlib
import os
import signal
import time

from launcher import leftovers, note
from launcher.house import House
from launcher.locks import holder
from launcher.say import say

_LONGEST_SECONDS = 120


def stop(house: House) -> int:
    keeper = holder(note.lock_file(house))
    if keeper is None:
        count = leftovers.end(house, leftovers.PROCESS)
        if count:
            say(f"Zakończono procesy po przerwanym uruchomieniu: {count}.", "leftovers ended")
        else:
            say("ePowiat nie działa.", "not running")
        return 0
    with contextlib.suppress(ProcessLookupError):
        os.kill(keeper, signal.SIGTERM)
    deadline = time.monotonic() + _LONGEST_SECONDS
    while holder(note.lock_file(house)) is not None:
        if time.monotonic() > deadline:
            say(f"Proces {keeper} nie chce się zakończyć.", f"process {keeper} does not end")
            return 1
        time.sleep(0.1)
    say("ePowiat zatrzymany.", "stopped")
    return 0
