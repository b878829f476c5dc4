"""Questions about the state of the house."""

import platform
import shutil
import tempfile
from datetime import datetime, timedelta
from functools import cache
from pathlib import Path

import django
import wagtail
from django.conf import settings
from django.db import DatabaseError, connection
from django.db.migrations.executor import MigrationExecutor

from powiat.ground.operations.data import Component
from powiat.ground.operations.models import Verification
from powiat.ground.outbox import api as outbox

_applied: set[str] = set()


def components(now: datetime) -> list[Component]:
    """Every part that must be well before people are let in."""
    database = _database()
    if not database.is_well:
        unknown = "nieznane, bo baza danych nie odpowiada"
        return [
            database,
            Component("migrations", "Wersja bazy danych", False, unknown),
            _storage(),
            Component("worker", "Praca w tle", False, unknown),
        ]
    return [database, _migrations(), _storage(), _worker(now)]


def _database() -> Component:
    try:
        with connection.cursor() as cursor:
            cursor.execute("select 1")
    except DatabaseError as error:
        return Component("database", "Baza danych", False, type(error).__name__)
    return Component("database", "Baza danych", True)


def _migrations() -> Component:
    """Once all are applied this process asks no more: its code, and so its migrations, stay as they are."""
    if not _applied:
        executor = MigrationExecutor(connection)
        missing = executor.migration_plan(executor.loader.graph.leaf_nodes())
        if missing:
            return Component("migrations", "Wersja bazy danych", False, f"brakuje migracji: {len(missing)}")
        _applied.add("all")
    return Component("migrations", "Wersja bazy danych", True)


def _storage() -> Component:
    """Files can be written; object storage is asked by the store itself when a file comes."""
    place = settings.FILE_STORE
    if place.startswith("s3://"):
        return Component("storage", "Magazyn plików", True, "magazyn obiektowy")
    try:
        Path(place).mkdir(parents=True, exist_ok=True)
        with tempfile.NamedTemporaryFile(dir=place, prefix=".proba-") as trial:
            trial.write(b"1")
    except OSError as error:
        return Component("storage", "Magazyn plików", False, error.strerror or type(error).__name__)
    return Component("storage", "Magazyn plików", True)


def _worker(now: datetime) -> Component:
    if outbox.worker_is_alive(now=now):
        return Component("worker", "Praca w tle", True)
    return Component("worker", "Praca w tle", False, "brak znaku życia od minuty")


def last_verification() -> Verification | None:
    """The newest verdict on the audit log."""
    return Verification.objects.first()


def backup_age(now: datetime) -> timedelta | None:
    """How old the last copy is, by the mark that the backup leaves; None when none has ever been left."""
    mark = Path(settings.BACKUP_MARK)
    if not mark.exists():
        return None
    return now - datetime.fromtimestamp(mark.stat().st_mtime, tz=now.tzinfo)


def disk() -> tuple[int, int]:
    """Bytes free and bytes in all where our data lie."""
    usage = shutil.disk_usage(settings.BASE_VAR)
    return usage.free, usage.total


@cache
def versions() -> tuple[tuple[str, str], ...]:
    """What runs here."""
    with connection.cursor() as cursor:
        cursor.execute("select current_setting('server_version'), postgis_lib_version()")
        server, postgis = cursor.fetchone()
    return (
        ("ePowiat", settings.PRODUCT_VERSION),
        ("Python", platform.python_version()),
        ("Django", django.get_version()),
        ("Wagtail", wagtail.__version__),
        ("PostgreSQL", server.split(" ")[0]),
        ("PostGIS", postgis),
    )
