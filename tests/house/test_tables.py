"""The tables of `config` agree with the apps: events are heard, permissions are given, settings are read in one place."""

import dataclasses
import importlib
import inspect
from enum import StrEnum

from django.utils.module_loading import import_string

from config.roles import ROLES
from config.subscriptions import SUBSCRIPTIONS
from tests.house.sources import PRODUCT, ROOT, imports_in, python_files

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


def test_events_are_frozen():
    for name in events():
        assert import_string(name).__dataclass_params__.frozen, name


def test_every_permission_is_given_to_some_role_and_no_other():
    given = set().union(*ROLES.values())
    assert given - permissions() == set(), "a role gives what no app asks for"
    assert permissions() - given == set(), "no role gives this permission"


def test_the_environment_is_read_in_settings_only():
    readers = [
        str(file.relative_to(ROOT))
        for file in python_files("**/*.py")
        if "os.environ" in file.read_text(encoding="utf-8") or "getenv" in file.read_text(encoding="utf-8")
    ]
    assert readers == []


def test_settings_are_asked_through_django():
    wrong = [
        file.name
        for file in python_files("**/*.py")
        if any(one.startswith("config") for one in imports_in(file.read_text(encoding="utf-8")))
    ]
    assert wrong == []


def test_an_unheard_event_and_a_stray_permission_are_caught(monkeypatch):
    monkeypatch.setitem(ROLES, "stray", frozenset({"eod.no.such"}))
    assert set().union(*ROLES.values()) - permissions() == {"eod.no.such"}
    monkeypatch.delitem(SUBSCRIPTIONS, "powiat.chancery.eod.events.CaseOpened")
    assert events() - set(SUBSCRIPTIONS) - NOBODY_HEARS_YET == {"powiat.chancery.eod.events.CaseOpened"}
