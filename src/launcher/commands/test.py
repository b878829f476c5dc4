"""`./powiat test`: the whole suite on a fast private database; further arguments go to pytest."""

import subprocess
from collections.abc import Iterator
from contextlib import contextmanager

from launcher import cluster, database, environment, prepare, stamps, steps
from launcher.house import House
from launcher.locks import Lock
from launcher.say import say
from launcher.trouble import Trouble

_TEMPLATE = "test-template"


def test(house: House, arguments: list[str]) -> int:
    get_ready(house)
    workers = (
        []
        if any(part == "-n" or part.startswith(("-n", "--numprocesses")) for part in arguments)
        else ["-n", "2"]
    )
    with _one_at_a_time(house), fast_database(house) as env:
        done = subprocess.run(
            [str(house.python), "-m", "pytest", *workers, *arguments], cwd=house.root, env=env, check=False
        )
    return done.returncode


def get_ready(house: House) -> None:
    """Packages and the front end as tests and checks need them."""
    lock = prepare.locked(house)
    try:
        steps.take(prepare.Ground(house, "test").steps())
    finally:
        lock.release()


@contextmanager
def fast_database(house: House) -> Iterator[dict[str, str]]:
    """The environment of a test run: an own cluster without fsync, a template with the extensions."""
    outside = environment.outside_database()
    if outside:
        yield environment.of_house(house, address=outside, settings="config.settings.test")
        return
    own = cluster.for_tests(house)
    with cluster.running(own):
        _make_template(house, own)
        database.ensure(own)
        env = environment.of_house(house, address=own.address(database.NAME), settings="config.settings.test")
        yield env | {"POWIAT_TEST_TEMPLATE": database.TEMPLATE}


def _make_template(house: House, own: cluster.Cluster) -> None:
    """Tables are made once and copied for each worker; Django then finds nothing left to migrate."""
    address = own.address(database.TEMPLATE)
    if stamps.read(house, _TEMPLATE) == prepare.tables_stamp(house, address):
        return
    say("Tabele dla testów", "tables for the tests")
    stamps.forget(house, _TEMPLATE)
    database.new_template(own)
    prepare.manage(
        house, address, "migrate", "--no-input", pl="nie założono tabel.", en="tables were not made."
    )
    stamps.write(house, _TEMPLATE, prepare.tables_stamp(house, address))


@contextmanager
def _one_at_a_time(house: House) -> Iterator[None]:
    lock = Lock(house.run / "test.lock")
    if not lock.take():
        raise Trouble(
            "testy już trwają w tym katalogu.",
            "tests already run in this checkout.",
            mend="POWIAT_VAR=… ./powiat test",
        )
    try:
        yield
    finally:
        lock.release()
