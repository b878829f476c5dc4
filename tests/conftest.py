"""Guards and hands common to all tests."""

from datetime import datetime
from zoneinfo import ZoneInfo

import pytest
from django.db import connection

from powiat.ground.kernel.actor import Actor, system


def pytest_make_parametrize_id(val: object, argname: str) -> str | None:
    """Bytes are no name: an archive made a second later in the other worker would be another test."""
    return argname if isinstance(val, bytes) else None


@pytest.fixture
def now() -> datetime:
    """A working Tuesday in November, at noon."""
    return datetime(2026, 11, 24, 12, 0, tzinfo=ZoneInfo("Europe/Warsaw"))


@pytest.fixture
def robot() -> Actor:
    """An actor without a person behind."""
    return system("test")


EMPTYING = """
select format('alter table %s disable trigger %I', tgrelid::regclass, tgname)
from pg_trigger where not tgisinternal and tgtype & 32 <> 0
"""


@pytest.fixture(scope="session")
def django_db_setup(django_db_setup, django_db_blocker):
    """Let the test database be emptied between transactional tests: only there, only TRUNCATE."""
    with django_db_blocker.unblock(), connection.cursor() as cursor:
        cursor.execute(EMPTYING)
        for (statement,) in cursor.fetchall():
            cursor.execute(statement)


@pytest.fixture(autouse=True)
def empty_queue(request):
    """A transactional test begins with no jobs of another: the queue's tables are no models, so nobody else empties them."""
    mark = request.node.get_closest_marker("django_db")
    if mark is None or not mark.kwargs.get("transaction"):
        return
    request.getfixturevalue("transactional_db")
    with connection.cursor() as cursor:
        cursor.execute("truncate procrastinate_jobs cascade")
