"""A house of its own for every test: nothing of the real checkout is touched."""

from pathlib import Path

import pytest

from launcher.house import House


@pytest.fixture
def house(tmp_path: Path) -> House:
    made = House(root=tmp_path / "checkout", var=tmp_path / "checkout" / "var")
    made.src.mkdir(parents=True)
    made.furnish()
    return made
