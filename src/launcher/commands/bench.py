"""`./powiat bench NAME`: a measurement on a database of its own, with the durable settings of the office."""

import subprocess

from launcher import cluster, database, environment, ports, prepare, steps
from launcher.house import House
from launcher.trouble import Trouble

DATABASE = "powiat_bench"


def bench(house: House, name: str, arguments: list[str]) -> int:
    """Runs `manage.py bench_NAME`, which fills the database as far as it needs and prints its figures."""
    command = f"bench_{name}"
    if not name.isidentifier() or not house.has_command(command):
        known = sorted(path.stem.removeprefix("bench_") for path in house.src.glob("**/commands/bench_*.py"))
        raise Trouble(
            f"nie ma pomiaru „{name}”; są: {', '.join(known) or 'żaden'}.",
            f"there is no such measurement; there are: {', '.join(known) or 'none'}.",
        )
    lock = prepare.locked(house)
    try:
        steps.take(prepare.Ground(house, "run").steps())
    finally:
        lock.release()
    if environment.outside_database():
        return _measure(house, command, arguments, environment.database_address(house))
    own = cluster.main(house)
    with cluster.running(own):
        # Made for this measurement and gone with it: figures never stand on what an earlier one left.
        database.drop(own, DATABASE)
        database.ensure(own, DATABASE)
        try:
            return _measure(house, command, arguments, own.address(DATABASE))
        finally:
            database.drop(own, DATABASE)


def _measure(house: House, command: str, arguments: list[str], address: str) -> int:
    prepare.manage(
        house,
        address,
        "migrate",
        "--no-input",
        pl="nie założono tabel do pomiaru.",
        en="no tables were made.",
    )
    if prepare.static_needed(house):
        prepare.collect_static(house, address)
    block = ports.choose(None)
    env = environment.of_house(house, address=address) | {"POWIAT_PORT": str(block.web)}
    done = subprocess.run(
        [str(house.python), "src/manage.py", command, *arguments], cwd=house.root, env=env, check=False
    )
    return done.returncode
