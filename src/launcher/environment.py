"""What the house's processes find in their environment."""

import os

from launcher import cluster, database, leftovers
from launcher.house import House
from launcher.ports import Ports

DEMO_SETTINGS = "config.settings.demo"


def database_address(house: House) -> str:
    return outside_database() or cluster.main(house).address(database.NAME)


def outside_database() -> str | None:
    """The office's own PostgreSQL, when one is named."""
    return os.environ.get("DATABASE_URL") or None


def settings_module() -> str:
    return os.environ.get("DJANGO_SETTINGS_MODULE") or DEMO_SETTINGS


def is_demo() -> bool:
    return settings_module() == DEMO_SETTINGS


def of_house(house: House, *, address: str, settings: str | None = None) -> dict[str, str]:
    """Paths, database and settings; the caller's own variables stay where they do not clash.

    Compiled modules are kept in `var/`: without them each process spends some four seconds on compiling.
    """
    return {
        **{name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"},
        "PYTHONPYCACHEPREFIX": str(house.var / "cache" / "python"),
        "PATH": f"{house.venv / 'bin'}{os.pathsep}{os.environ.get('PATH', '')}",
        "PYTHONPATH": str(house.src),
        "PYTHONUNBUFFERED": "1",
        "POWIAT_VAR": str(house.var),
        "DATABASE_URL": address,
        "DJANGO_SETTINGS_MODULE": settings or settings_module(),
    }


def of_process(house: House, *, address: str, ports: Ports) -> dict[str, str]:
    """The same with the addresses of the neighbours, and a mark by which leftovers are recognised."""
    return of_house(house, address=address) | {
        "POWIAT_PORT": str(ports.web),
        "POWIAT_LIVE_ADDRESS": f"http://127.0.0.1:{ports.live}",
        "POWIAT_SIMULATOR": f"http://127.0.0.1:{ports.simulator}",
        leftovers.PROCESS: str(house.var),
    }
