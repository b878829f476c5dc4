"""`./powiat demo reset`: the demo county afresh. Only ever the demo's own database and files."""

import shutil

from launcher import cluster, database, environment, note, prepare, stamps, steps
from launcher.house import House
from launcher.locks import Lock
from launcher.say import say
from launcher.trouble import Trouble

_FOLDERS = ("storage", "media", "mail")


def reset(house: House) -> int:
    if not environment.is_demo() or environment.outside_database():
        raise Trouble(
            "to nie jest baza pokazowa: nic nie usuwam.",
            "this is not the demo's own database: nothing is removed.",
            mend="env -u DATABASE_URL -u DJANGO_SETTINGS_MODULE ./powiat demo reset",
        )
    lock = Lock(note.lock_file(house))
    if not lock.take():
        raise Trouble("ePowiat działa.", "the house is up.", mend="./powiat stop && ./powiat demo reset")
    getting_ready = prepare.locked(house)
    try:
        steps.take(prepare.Ground(house, "run").steps())
        own = cluster.main(house)
        with cluster.running(own):
            _erase(house, own)
            database.ensure(own)
            steps.take(prepare.database_steps(house, lambda: environment.database_address(house)))
    finally:
        getting_ready.release()
        lock.release()
    say("Powiat pokazowy jest jak nowy.", "the demo county is as new; ./powiat run")
    return 0


def _erase(house: House, own: cluster.Cluster) -> None:
    # Stamps first: whatever happens next, the following start makes anew what is gone.
    stamps.forget(house, prepare.TABLES, prepare.REFERENCE, prepare.DEMO)
    house.accounts.unlink(missing_ok=True)
    database.drop(own)
    for name in _FOLDERS:
        if (house.var / name).exists():
            shutil.rmtree(house.var / name)
