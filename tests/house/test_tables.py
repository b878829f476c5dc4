"""The tables of `config` agree with the apps: events are heard, permissions are given, settings are read in one place."""

import dataclasses
import importlib
import inspect
from enum import StrEnum

import pytest
from django.utils.module_loading import import_string

from config.roles import ROLES
from config.subscriptions import SUBSCRIPTIONS
from tests.house.sources import ENVIRONMENT, PRODUCT, found_in, imports_in, of_product, python_files

# Events nobody hears yet, each with the reader it waits for.
NOBODY_HEARS_YET: set[str] = {
    "powiat.registers.parties.events.PartiesMerged",
}


def _modules(name: str) -> list[str]:
    files = python_files(f"*/*/{name}.py")
    return [".".join(("powiat", *file.relative_to(PRODUCT).with_suffix("").parts)) for file in files]


def events() -> set[str]:
    """Every event of the house, by its dotted name."""
    found = set()
    for name in _modules("events"):
        module = importlib.import_module(name)
        for _, kind in inspect.getmembers(module, inspect.isclass):
            if kind.__module__ == name and dataclasses.is_dataclass(kind):
                found.add(f"{name}.{kind.__qualname__}")
    return found


def permissions() -> set[str]:
    """Every permission of the house."""
    found: set[str] = set()
    for name in _modules("permissions"):
        module = importlib.import_module(name)
        for _, kind in inspect.getmembers(module, inspect.isclass):
            if kind.__module__ == name and issubclass(kind, StrEnum):
                found |= {str(one) for one in kind}
    return found


def test_every_event_is_heard_or_known_to_wait():
    assert events() - set(SUBSCRIPTIONS) - NOBODY_HEARS_YET == set()


def test_what_is_subscribed_exists():
    for event, hearers in SUBSCRIPTIONS.items():
        assert event in events()
        for hearer in hearers:
            assert callable(import_string(hearer))


def unfrozen(kinds: list[type]) -> list[str]:
    """Events whose facts could be changed after they were told."""
    return [kind.__qualname__ for kind in kinds if not kind.__dataclass_params__.frozen]


def test_events_are_frozen():
    assert unfrozen([import_string(name) for name in events()]) == []


def test_an_event_that_can_be_changed_is_caught():
    @dataclasses.dataclass
    class CaseOpened:
        case_id: int

    assert unfrozen([CaseOpened]) == [CaseOpened.__qualname__]


def test_every_permission_is_given_to_some_role_and_no_other():
    given = set().union(*ROLES.values())
    assert given - permissions() == set(), "a role gives what no app asks for"
    assert permissions() - given == set(), "no role gives this permission"


def test_the_environment_is_read_in_settings_only():
    assert of_product(ENVIRONMENT, "**/*.py") == []


@pytest.mark.parametrize(
    "line", ["os.environ['DATABASE_URL']", "host = os.getenv('HOST')", "from os import environ"]
)
def test_a_reading_of_the_environment_is_caught(line):
    assert found_in(line, ENVIRONMENT)
    assert not found_in("def __call__(self, environ): return environ['PATH_INFO']", ENVIRONMENT)


def asks_config(source: str) -> bool:
    """True when the file takes its settings past Django."""
    return any(one == "config" or one.startswith("config.") for one in imports_in(source))


def test_settings_are_asked_through_django():
    assert [file for file in python_files("**/*.py") if asks_config(file.read_text(encoding="utf-8"))] == []


def test_a_setting_asked_past_django_is_caught():
    assert asks_config("from config.settings import base") and asks_config("import config.roles")
    assert not asks_config("from django.conf import settings")


def test_an_unheard_event_and_a_stray_permission_are_caught(monkeypatch):
    monkeypatch.setitem(ROLES, "stray", frozenset({"eod.no.such"}))
    assert set().union(*ROLES.values()) - permissions() == {"eod.no.such"}
    monkeypatch.delitem(SUBSCRIPTIONS, "powiat.chancery.eod.events.CaseOpened")
    assert events() - set(SUBSCRIPTIONS) - NOBODY_HEARS_YET == {"powiat.chancery.eod.events.CaseOpened"}
