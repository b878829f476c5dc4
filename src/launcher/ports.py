"""The house's block of ports on 127.0.0.1: web, live (+1), simulator (+3); two checkouts never share one."""

import socket
from dataclasses import dataclass

from launcher.trouble import Trouble

DEFAULT = 8000
_STEP = 10
_TRIES = 100
_BLOCK = 4


@dataclass(frozen=True)
class Ports:
    web: int
    reservation: socket.socket | None = None

    def give_back(self) -> None:
        if self.reservation:
            self.reservation.close()

    @property
    def live(self) -> int:
        return self.web + 1

    @property
    def simulator(self) -> int:
        return self.web + 3


def choose(given: str | None) -> Ports:
    """The block that was asked for, or the first free one from 8000 on."""
    if given:
        if not given.isdecimal() or not 1024 <= int(given) <= 65000:
            raise Trouble(
                f"POWIAT_PORT={given} nie jest numerem portu (1024-65000).",
                f"POWIAT_PORT={given} is not a port number (1024-65000).",
                mend="POWIAT_PORT=8010 ./powiat run",
            )
        first = int(given)
        reservation = _reserve(first)
        if reservation is None:
            raise Trouble(
                f"port {first} (lub jeden z trzech następnych) jest zajęty.",
                f"port {first} (or one of the next three) is taken.",
                mend=f"POWIAT_PORT={first + _STEP} ./powiat run",
            )
        return Ports(first, reservation)
    for first in range(DEFAULT, DEFAULT + _STEP * _TRIES, _STEP):
        reservation = _reserve(first)
        if reservation is not None:
            return Ports(first, reservation)
    raise Trouble("nie ma wolnego portu.", "there is no free port.", mend="ss -ltnp")


def free(first: int) -> bool:
    return all(_free(port) for port in range(first, first + _BLOCK))


def _reserve(first: int) -> socket.socket | None:
    """Hold the block by a name in the kernel: two starts at once cannot both get it, and death lets it go."""
    mark = socket.socket(socket.AF_UNIX)
    try:
        mark.bind(f"\0epowiat-ports-{first}")
    except OSError:
        mark.close()
        return None
    if not free(first):
        mark.close()
        return None
    return mark


def _free(port: int) -> bool:
    with socket.socket() as trial:
        trial.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            trial.bind(("127.0.0.1", port))
        except OSError:
            return False
    return True
