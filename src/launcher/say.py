"""Speaking: every line in Polish and in English, the progress with its seconds."""

import sys
import time

from launcher.trouble import Trouble

_QUIET_SECONDS = 15


def say(pl: str, en: str = "") -> None:
    print(f"{pl} · {en}" if en else pl, flush=True)


def tell_trouble(trouble: Trouble) -> None:
    if trouble.detail:
        print(trouble.detail.rstrip(), flush=True)
    print(f"\n  Nie udało się: {trouble.pl}\n  It did not work: {trouble.en}", flush=True)
    if trouble.mend:
        print(f"  Co zrobić · What to do:\n\n    {trouble.mend}\n", flush=True)


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
            print(f"\r      … {self.seconds:.0f} s", end="", flush=True)
        elif now - self._said >= _QUIET_SECONDS:
            self._said = now
            print(f"      … {self.seconds:.0f} s", flush=True)

    def end(self) -> None:
        if self._moving:
            print("\r" + " " * 24 + "\r", end="", flush=True)
