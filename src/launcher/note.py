"""The note of what runs now, in `var/run/now.json`: written by the house, read by status and stop."""

import json
from dataclasses import asdict, dataclass, field
from pathlib import Path

from launcher.house import House


@dataclass
class Now:
    phase: str = "starting"  # starting, ready, stopping
    port: int = 0
    since: float = 0.0
    processes: dict[str, int] = field(default_factory=dict)  # name -> process number, 0 while it is down
    restarts: dict[str, int] = field(default_factory=dict)


def file(house: House) -> Path:
    return house.run / "now.json"


def lock_file(house: House) -> Path:
    return house.run / "house.lock"


def write(house: House, now: Now) -> None:
    fresh = file(house).with_suffix(".new")
    fresh.write_text(json.dumps(asdict(now)))
    fresh.replace(file(house))


def read(house: House) -> Now:
    try:
        return Now(**json.loads(file(house).read_text()))
    except (FileNotFoundError, ValueError):
        return Now()
