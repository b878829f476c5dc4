"""Stamps: a note of what a finished step was made from, so that the next start can skip it.

A stamp is written only after the step succeeded; a step killed half-way has none and is done again.
"""

import hashlib
import os
from collections.abc import Iterable
from pathlib import Path

from launcher.house import House

_LEFT_OUT = {"node_modules", "__pycache__", ".git", "dist"}


def digest(paths: Iterable[Path], *extra: str) -> str:
    """One hash over the names and the bytes of all files, folders walked in a fixed order."""
    total = hashlib.sha256()
    for path in paths:
        for file in _files(path):
            total.update(str(file).encode() + b"\0" + hashlib.sha256(file.read_bytes()).digest())
    for text in extra:
        total.update(text.encode() + b"\0")
    return total.hexdigest()


def _files(path: Path) -> list[Path]:
    if path.is_file():
        return [path]
    found = []
    for folder, names, files in os.walk(path):
        names[:] = sorted(name for name in names if name not in _LEFT_OUT)
        found += [Path(folder) / name for name in files]
    return sorted(found)


def read(house: House, name: str) -> str:
    try:
        return (house.stamps / name).read_text()
    except FileNotFoundError:
        return ""


def write(house: House, name: str, value: str) -> None:
    fresh = house.stamps / f"{name}.new"
    fresh.write_text(value)
    fresh.replace(house.stamps / name)


def forget(house: House, *names: str) -> None:
    for name in names:
        (house.stamps / name).unlink(missing_ok=True)
