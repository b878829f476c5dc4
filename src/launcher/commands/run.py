"""`./powiat run`: from nothing to a serving house, and then its keeper until Ctrl+C or `./powiat stop`."""

import os
import sys
import time

from launcher import database, environment, leftovers, note, ports, prepare, programs, steps, visitors
from launcher.commands import detach
from launcher.doorbell import ring
from launcher.house import House
from launcher.keeper import Keeper
from launcher.locks import Lock, holder
from launcher.note import Now
from launcher.say import say
from launcher.steps import Step
from launcher.trouble import Trouble

_WEB_SECONDS = 60


def run(house: House, *, detached: bool) -> int:
    if _runs_already(house):
        return 0
    if detached:
        return detach.start(house)
    lock = Lock(note.lock_file(house))
    if not lock.take():
        _runs_already(house)
        return 0
    try:
        return _live(house)
    finally:
        lock.release()


def _runs_already(house: House) -> bool:
    if holder(note.lock_file(house)) is None:
        return False
    now = note.read(house)
    say(f"ePowiat z tego katalogu już działa albo właśnie wstaje (stan: {now.phase}).", "already running")
    if now.phase == "ready":
        visitors.welcome(house, now.port)
        say("Po zmianie programu: ./powiat stop && ./powiat run", "after a change of the program")
    return True


def _live(house: House) -> int:
    started = time.monotonic()
    now = Now(since=time.time())
    note.write(house, now)
    keeper = Keeper(house, now)
    keeper.heed_signals()
    try:
        if count := leftovers.end(house, leftovers.PROCESS):
            say(
                f"Zakończono procesy po przerwanym uruchomieniu: {count}.",
                "leftovers of a killed start ended",
            )
        block = ports.choose(os.environ.get("POWIAT_PORT"))
        if block.web != ports.DEFAULT and not os.environ.get("POWIAT_PORT"):
            say(f"Port {ports.DEFAULT} jest zajęty, biorę {block.web}.", f"port taken, using {block.web}")
        now.port = block.web
        _get_ready(house, keeper)
        address = environment.database_address(house)
        for program in programs.all_of(
            house, block, environment.of_process(house, address=address, ports=block)
        ):
            keeper.keep(program)
        _wait_for_web(house, keeper, block.web)
        now.phase = "ready"
        note.write(house, now)
        visitors.welcome(house, block.web)
        say(f"Gotowe po {time.monotonic() - started:.1f} s. Zatrzymanie: Ctrl+C albo ./powiat stop", "ready")
        sys.stdout.flush()
        keeper.watch()
        return 0
    except KeyboardInterrupt:
        say("Przerwano.", "interrupted")
        return 130
    finally:
        if now.phase == "ready":
            say("Zatrzymuję…", "stopping")
        keeper.stop_all()


def _get_ready(house: House, keeper: Keeper) -> None:
    lock = prepare.locked(house)
    try:
        steps.take(
            [
                *prepare.Ground(house, "run").steps(),
                Step(
                    "Baza PostgreSQL + PostGIS",
                    "Database",
                    lambda: True,
                    lambda: _start_database(house, keeper),
                ),
                *prepare.database_steps(house, lambda: environment.database_address(house)),
            ]
        )
    finally:
        lock.release()


def _start_database(house: House, keeper: Keeper) -> None:
    own = prepare.main_cluster(house)
    if own:
        keeper.keep_database(own)
        database.ensure(own)
    else:
        database.query(environment.database_address(house), "select postgis_version()")


def _wait_for_web(house: House, keeper: Keeper, port: int) -> None:
    deadline = time.monotonic() + _WEB_SECONDS
    while ring(port) is None:
        if not keeper.alive("web") or time.monotonic() > deadline:
            log = house.logs / "web.log"
            raise Trouble(
                "serwer stron nie wstał.",
                "the web server did not start.",
                mend=f"less {log}",
                detail="\n".join(log.read_text(errors="replace").splitlines()[-15:]),
            )
        time.sleep(0.2)
