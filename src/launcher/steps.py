"""The numbered steps of getting ready; a step whose work is already there costs nothing."""

import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from launcher.say import say


@dataclass(frozen=True)
class Step:
    pl: str
    en: str
    needed: Callable[[], bool]
    do: Callable[[], None]


def take(steps: Sequence[Step]) -> None:
    for number, step in enumerate(steps, start=1):
        head = f"[{number}/{len(steps)}] {step.pl}"
        if not step.needed():
            say(f"{head} — już gotowe", f"{step.en}: already there")
            continue
        say(head, step.en)
        started = time.monotonic()
        step.do()
        say(f"      gotowe po {time.monotonic() - started:.1f} s", "done")
