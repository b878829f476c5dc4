"""Speaking: every line in Polish and in English, the progress with its seconds."""

import os
import sys
import time

from launcher.trouble import Trouble

_QUIET_SECONDS = 15


def say(pl: str, en: str = "") -> None:
    line(f"{pl} · {en}" if en else pl)


def line(text: str = "", *, end: str = "\n") -> None:
    """A closed window or pipe must not bring the house down: from then on nobody listens."""
    try:
        print(text, end=end, flush=True)
    except OSError:
        sys.stdout = open(os.devnull, "w")


def tell_trouble(trouble: Trouble) -> None:
    if trouble.detail:
        line(trouble.detail.rstrip())
    line(f"\n  Nie udało się: {trouble.pl}\n  It did not work: {trouble.en}")
    if trouble.mend:
        line(f"  Co zrobić · What to do:\n\n    {trouble.mend}\n")


class Ticker:
    """The seconds while a long command works: a moving counter on a terminal, rare lines elsewhere."""

    def __init__(self) -> None:
        self._started = time.monotonic()
        self._said = self._started
        self._moving = sys.stdout.isatty()

    @property
    def seconds(self) -> float:
        return time.monotonic() - self._started

    def tick(self) -> None:
        now = time.monotonic()
        if self._moving:
            line(f"\r      … {self.seconds:.0f} s", end="")
        elif now - self._said >= _QUIET_SECONDS:
            self._said = now
            line(f"      … {self.seconds:.0f} s")

    def end(self) -> None:
        if self._moving:
            line("\r" + " " * 24 + "\r", end="")
