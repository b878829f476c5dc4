"""Getting ready: packages, Python, front end; then, on a running database, tables, files and the demo."""

from collections.abc import Callable

from launcher import chores, cluster, database, environment, frontend, leftovers, packages, stamps, venv
from launcher.house import House
from launcher.locks import Lock
from launcher.say import say
from launcher.steps import Step

TABLES = "tables"
STATIC = "static"
DEMO = "demo"
REFERENCE = "reference"

# What law and office prescribe, from standards/ into tables; each command may be run again and again.
_CALL_ALL = """
import sys
import django
django.setup()
from django.core.management import call_command
for name in sys.argv[1:]:
    call_command(name)
"""
_LOADING = (
    "load_places",
    "load_coarse_places",
    "load_eod",
    "load_eforms",
    "load_search",
    "load_bip_menu",
    "load_bip_registers",
    "load_interventions",
    "hang_bells",
)


class Ground:
    """What does not need the database. One preparation at a time in one checkout."""

    def __init__(self, house: House, kind: str) -> None:
        self.house = house
        self.kind = kind
        self.packages: tuple[str, ...] = packages.FOR_TEST if kind == "test" else packages.FOR_RUN
        if environment.outside_database():
            self.packages = tuple(name for name in self.packages if name != "postgresql-15-postgis-3")

    def steps(self) -> list[Step]:
        house, kind = self.house, self.kind
        return [
            Step(
                "Pakiety systemu (apt)",
                "System packages (apt)",
                lambda: bool(packages.missing(self.packages)),
                lambda: packages.install(house, self.packages),
            ),
            Step(
                "Środowisko Pythona",
                "Python environment",
                lambda: venv.needed(house, kind),
                lambda: venv.build(house, kind),
            ),
            Step(
                "Style i skrypty stron",
                "Styles and scripts of the pages",
                lambda: frontend.needed(house),
                lambda: frontend.build(house),
            ),
        ]


def locked(house: House) -> Lock:
    """The lock on preparing; waits for another ./powiat in this checkout that is at it."""
    lock = Lock(house.run / "prepare.lock")
    if not lock.take():
        say(
            "Inne polecenie ./powiat właśnie przygotowuje ten katalog, czekam…",
            "another ./powiat is at work here",
        )
        lock.take(wait=True)
    leftovers.end(house, leftovers.CHORE)
    return lock


def tables_needed(house: House, address: str) -> bool:
    return stamps.read(house, TABLES) != tables_stamp(house, address)


def make_tables(house: House, address: str) -> None:
    stamps.forget(house, TABLES)
    manage(
        house, address, "migrate", "--no-input", pl="nie założono tabel w bazie.", en="tables were not made."
    )
    stamps.write(house, TABLES, tables_stamp(house, address))


def static_needed(house: House) -> bool:
    return stamps.read(house, STATIC) != _static_stamp(house)


def collect_static(house: House, address: str) -> None:
    stamps.forget(house, STATIC)
    manage(
        house, address, "collectstatic", "--no-input", "--clear", "-v", "0",
        pl="nie zebrano plików statycznych.", en="static files were not collected.",
    )  # fmt: skip
    stamps.write(house, STATIC, _static_stamp(house))


def reference_needed(house: House) -> bool:
    return stamps.read(house, REFERENCE) != _reference_stamp(house)


def load_reference(house: House, address: str) -> None:
    keys = ("make_test_ca",) if environment.is_demo() else ()
    chores.do(
        house,
        [str(house.python), "-c", _CALL_ALL, *filter(house.has_command, (*_LOADING, *keys))],
        pl="nie wczytano wykazów, formularzy lub kluczy.",
        en="lists, forms or keys were not loaded.",
        env=environment.of_house(house, address=address),
    )
    stamps.write(house, REFERENCE, _reference_stamp(house))


def demo_needed(house: House, address: str) -> bool:
    if not environment.is_demo() or not house.has_command("load_demo"):
        return False
    return stamps.read(house, DEMO) != stamps.digest([], address) or not house.accounts.exists()


def load_demo(house: House, address: str) -> None:
    manage(
        house,
        address,
        "load_demo",
        pl="nie wczytano powiatu pokazowego.",
        en="the demo county was not loaded.",
    )
    stamps.write(house, DEMO, stamps.digest([], address))


def manage(house: House, address: str, *arguments: str, pl: str, en: str) -> None:
    chores.do(
        house,
        [str(house.python), "src/manage.py", *arguments],
        pl=pl,
        en=en,
        env=environment.of_house(house, address=address),
    )


def database_steps(house: House, address: Callable[[], str]) -> list[Step]:
    """The address is asked for late: at first it may not be known where the database will live."""
    return [
        Step(
            "Tabele w bazie",
            "Tables in the database",
            lambda: tables_needed(house, address()),
            lambda: make_tables(house, address()),
        ),
        Step(
            "Pliki statyczne",
            "Static files",
            lambda: static_needed(house),
            lambda: collect_static(house, address()),
        ),
        Step(
            "Wykazy, formularze, klucze",
            "Lists, forms, keys",
            lambda: reference_needed(house),
            lambda: load_reference(house, address()),
        ),
        Step(
            "Powiat pokazowy (dane)",
            "Demo county (data)",
            lambda: demo_needed(house, address()),
            lambda: load_demo(house, address()),
        ),
    ]


def tables_stamp(house: House, address: str) -> str:
    files = sorted(house.src.glob("**/migrations/*.py"))
    lock = house.root / "requirements" / "run.txt"
    return stamps.digest([*files, lock], address, database.migrations_seen(address))


def _reference_stamp(house: House) -> str:
    # New or restored tables are filled anew, hence their stamp in ours.
    return stamps.digest([house.root / "standards"], stamps.read(house, TABLES))


def _static_stamp(house: House) -> str:
    folders = sorted(house.src.glob("powiat/**/static"))
    return stamps.digest([*folders, house.root / "requirements" / "run.txt"], str(house.var))


def main_cluster(house: House) -> cluster.Cluster | None:
    """The private cluster, or None when the office named its own PostgreSQL."""
    return None if environment.outside_database() else cluster.main(house)
