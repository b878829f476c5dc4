"""The commands of ./powiat."""

import contextlib
import sys

from launcher import house as houses
from launcher.say import line, tell_trouble
from launcher.trouble import Trouble

_ABOUT = """\
ePowiat: cyfrowy urząd powiatu na jednej maszynie · a county's digital office on one machine

  run [--detach]   uruchom wszystko i pokaż adresy · start everything, show the addresses
  stop             zatrzymaj · stop
  status           co działa · what runs
  doctor           co jest nie tak i jak to naprawić · what is wrong and what mends it
  test [...]       testy (dalsze argumenty dla pytest) · the tests (further arguments go to pytest)
  check            szybkie kontrole kodu · quick checks of the code
  bench NAME       pomiary · measurements
  demo reset       powiat pokazowy od nowa · the demo county afresh
  standards        oficjalne schematy do var/standards · official schemas into var/standards
"""


def main(arguments: list[str]) -> int:
    for stream in (sys.stdout, sys.stderr):
        stream.reconfigure(encoding="utf-8", errors="replace")  # type: ignore[union-attr]
    if not arguments or arguments[0] in ("help", "-h", "--help"):
        line(_ABOUT)
        return 0
    try:
        return _do(arguments[0], arguments[1:])
    except Trouble as trouble:
        tell_trouble(trouble)
        return 1
    except PermissionError as refused:
        var = houses.here().var
        tell_trouble(
            Trouble(
                f"to konto nie ma prawa do {refused.filename}.",
                f"this account has no right to {refused.filename}.",
                mend=f'sudo chown -R "$(id -un)" {var}   # albo · or: sudo ./powiat …',
            )
        )
        return 1
    except KeyboardInterrupt:
        return 130


def _do(command: str, rest: list[str]) -> int:
    """Each command's file is read only when it is asked for."""
    house = houses.here()
    with contextlib.suppress(PermissionError):
        house.furnish()
    match command, rest:
        case "run", [] | ["--detach"]:
            from launcher.commands.run import run

            return run(house, detached=bool(rest))
        case "stop", []:
            from launcher.commands.stop import stop

            return stop(house)
        case "status", []:
            from launcher.commands.status import status

            return status(house)
        case "doctor", []:
            from launcher.commands.doctor import doctor

            return doctor(house)
        case "test", _:
            from launcher.commands.test import test

            return test(house, rest)
        case "check", []:
            from launcher.commands.check import check

            return check(house)
        case "bench", [name, *more]:
            from launcher.commands.bench import bench

            return bench(house, name, more)
        case "demo", ["reset"]:
            from launcher.commands.demo import reset

            return reset(house)
        case "standards", []:
            from launcher.commands.standards import standards

            return standards(house)
    raise Trouble(
        f"nie ma takiego polecenia: {' '.join([command, *rest])}",
        f"there is no such command: {' '.join([command, *rest])}",
        mend="./powiat help",
    )
