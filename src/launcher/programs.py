"""The processes of the house: what each is, and which of them this checkout already has."""

from dataclasses import dataclass, field

from launcher.house import House
from launcher.ports import Ports


@dataclass(frozen=True)
class Program:
    name: str
    command: list[str]
    env: dict[str, str] = field(repr=False)
    stop_seconds: int


def all_of(house: House, ports: Ports, env: dict[str, str]) -> list[Program]:
    found = [
        Program("web", _granian(house, "wsgi", "config.wsgi:application", ports.web, workers=2), env, 15)
    ]
    if (house.src / "config" / "asgi.py").exists():
        live = _granian(house, "asginl", "config.asgi:application", ports.live, workers=1)
        found.append(Program("live", live, env, 10))
    if house.has_command("work"):
        # A job that has begun is finished before the worker ends.
        found.append(Program("worker", [str(house.python), "src/manage.py", "work"], env, 40))
    if (house.src / "simulator" / "__main__.py").exists():
        simulator = [str(house.python), "-m", "simulator", "--port", str(ports.simulator)]
        found.append(Program("simulator", simulator, env, 10))
    return found


def _granian(house: House, interface: str, door: str, port: int, *, workers: int) -> list[str]:
    threads = ["--blocking-threads", "4"] if interface == "wsgi" else []
    return [
        *(
            str(house.venv / "bin" / "granian"),
            "--interface",
            interface,
            "--host",
            "127.0.0.1",
            "--port",
            str(port),
        ),
        *("--workers", str(workers), *threads, "--no-ws", "--http", "1"),
        *("--respawn-failed-workers", "--workers-kill-timeout", "5s", "--log-level", "warning", door),
    ]
